# What else can be done with a scenario: "⋯" in the title bar.
more = More
more-export = Export as a file
more-exported = Exported as a file.
