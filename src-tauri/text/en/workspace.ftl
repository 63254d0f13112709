# The workspace, its backups, and counts in the lists of people.
workspace-synced = It lies in a { $service } folder. Syncing can damage the file; move it elsewhere.
verify-sound = All is well. { $rows } records were checked.
verify-refers-to-nothing = refers to something that is not there
verify-other-content = the content is not what was saved
verify-problems = { $count ->
        [one] One problem was found.
       *[other] { $count } problems were found.
    } { $rows } records were checked.
backup-regular = Automatic
backup-closing = On closing
backup-before-migration = Before an update
backup-before-import = Before an import
backup-before-restore = Before a restore
backup-asked = Made by you
recovered-from-backup = Brought back from a backup. The damaged file is kept here: { $aside }
recovered-by-salvage = { $rows } readable records are in a new workspace. The damaged file is kept here: { $aside }
people-count = { $count ->
        [one] 1 person
       *[other] { $count } people
    }
drills-count = { $count ->
        [one] 1 drill
       *[other] { $count } drills
    }
workspace-not-backed-up = The last backup could not be made. { $why }
