"""Programs and engines that others have: each module brings the library into one, and needs the extra of its name."""
