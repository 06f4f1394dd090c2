"""What holds for every test: the official sites are never asked, and Ctrl-C reaches the programs that tests start."""

import os
import signal

os.environ["ONRECORD_BASE"] = "http://127.0.0.1:9"  # nobody listens there, so that a test which would ask fails at once
if (
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN
):  # as a shell sets it for what runs in the background; programs would inherit it
    signal.signal(signal.SIGINT, signal.default_int_handler)
