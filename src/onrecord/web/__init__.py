"""The web: pages and an API over the record and the reports; a thin user of the other rooms."""
