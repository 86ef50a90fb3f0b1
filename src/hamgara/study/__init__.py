"""The nouns: what a person edits or the store keeps."""
