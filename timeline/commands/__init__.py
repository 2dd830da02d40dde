"""The commands, one a module: options, one call, what is printed. They decide nothing."""
