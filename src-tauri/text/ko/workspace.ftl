# 작업 공간, 백업, 사람 목록의 세는 말.
workspace-synced = { $service } 폴더 안에 있어요. 동기화가 파일을 건드리면 손상될 수 있으니 다른 폴더로 옮겨 주세요.
verify-sound = 모두 온전해요. 기록 { $rows }줄을 확인했어요.
verify-refers-to-nothing = 없는 것을 가리켜요
verify-other-content = 내용이 저장한 것과 달라요
verify-problems = 문제 { $count }개를 찾았어요. 기록 { $rows }줄을 확인했어요.
backup-regular = 자동 백업
backup-closing = 닫을 때
backup-before-migration = 새 버전으로 바꾸기 전
backup-before-import = 가져오기 전
backup-before-restore = 되살리기 전
backup-asked = 직접 만든 백업
recovered-from-backup = 백업에서 되살렸어요. 손상된 파일은 여기에 남아 있어요: { $aside }
recovered-by-salvage = 읽을 수 있는 기록 { $rows }줄을 새 작업 공간으로 옮겼어요. 손상된 파일은 여기에 남아 있어요: { $aside }
people-count = { $count }명
drills-count = 훈련 { $count }회
workspace-not-backed-up = 마지막 백업을 만들지 못했어요. { $why }
