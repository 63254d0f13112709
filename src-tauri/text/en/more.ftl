# What else can be done with a scenario: "⋯" in the title bar.
more = More
more-window = Open in a new window
more-export = Export as a file
more-exported = Exported as a file.
