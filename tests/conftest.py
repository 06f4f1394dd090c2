"""What holds for every test: the official sites are never asked."""

import os

os.environ["ONRECORD_BASE"] = "http://127.0.0.1:9"  # nobody listens there, so that a test which would ask fails at once
