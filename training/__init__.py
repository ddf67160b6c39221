"""Pre-training of the twins: corpus -> vocabulary -> pre-training -> evaluation -> export."""
