"""newsmodel inside other engines; each module needs the extra of its name, and says so."""
