# Versions of a scenario: names, comparison, restoring.
versions = Versions
versions-list = List of versions
versions-make = Keep this as a version
versions-name = Name of the version
versions-name-hint = e.g. after the pre-meeting
versions-save = Keep
versions-made = Kept as ‘{ $name }’.
versions-none = No versions yet
versions-none-next = Keep the scenario under a name, and you can see later what changed and bring it back. Sealing and exporting keep one, too.
versions-now = Now
versions-now-help = What you are editing
versions-acts = What can be done with ‘{ $name }’
versions-rename = Rename
versions-rename-title = Rename the version
versions-restore = Restore this version
versions-restored = Restored ‘{ $name }’. What it was until now is kept as a version, too.
versions-compare = Compare
versions-from = Before
versions-to = After
versions-swap = Swap before and after
versions-changes = What changed
versions-same = Both say the same
versions-same-next = Choose another version to compare with.
versions-show = Show ‘{ $sentence }’
versions-gone = That is no longer there.
versions-more = { $count ->
    [one] One more change.
   *[other] { $count } more changes.
}
versions-count = { $count ->
    [one] One change
   *[other] { $count } changes
}
versions-removed-words = removed text
versions-added-words = added text
versions-before-restore = Before restoring ‘{ $title }’
versions-before-restore-unnamed = Before restoring
versions-why-named = Kept under a name
versions-why-restore = Kept before another version was restored
versions-why-sealed = Sealed for a drill
versions-why-sealed-for = Sealed for the drill of { $drill }
versions-why-exported = Exported as a file
versions-why-imported = Came from a file
op-edit-restore-version = Restore version: { $title }
op-edit-restore-version-unnamed = Restore a version

problem-version-unknown = That version is no longer there.
    .next = Choose again from the list.
problem-version-nameless = The version has no name.
    .next = Give it a name you will recognise later.
problem-version-name-long = The name of the version is too long.
    .next = Shorten it to { $most } letters.
problem-version-same = The scenario already says what that version says.
    .next = There is nothing to restore. Just go on.
