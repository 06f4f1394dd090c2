"""What holds for every test: the official sites are never asked, Ctrl-C reaches the programs that tests start, none is timed."""

import os
import signal

from hypothesis import HealthCheck, settings

os.environ["ONRECORD_BASE"] = "http://127.0.0.1:9"  # nobody listens there, so that a test which would ask fails at once
if (
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN
):  # as a shell sets it for what runs in the background; programs would inherit it
    signal.signal(signal.SIGINT, signal.default_int_handler)
# an example that writes to the disk takes longer where other work goes on; how fast code is, benchmarks tell
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
