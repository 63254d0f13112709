# What is said when something is refused or broken. The value says what and why, .next what to do.
problem-bad-arguments = The request could not be understood: { $detail }
    .next = Try again. If it happens again, restart the app.
problem-unknown-command = Unknown request: { $name }
    .next = Restart the app.
problem-unexpected = Something unexpected happened: { $detail }
    .next = What was saved is unchanged. Try again.
