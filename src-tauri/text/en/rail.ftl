# The duration rail.
rail-shortest = Shortest, min
rail-likely = Likely, min
rail-longest = Longest, min
