"""Held-out figures of the exported twins, with their rivals, for public/models/metrics.json (`python -m training evaluate`)."""
