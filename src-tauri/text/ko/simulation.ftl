# 시뮬레이션: 시나리오를 우연에 맡겨 여러 번 돌려 본 결과
simulation-no-beginning = 이야기가 시작되는 증상이 없어요. 아무것도 앞서지 않는 증상을 하나 두세요.
simulation-too-many = 이 시나리오는 1번에서 { $most }번까지 돌려 볼 수 있어요.
simulation-cli-of = { $runs }번 돌림 (시드 { $seed })
simulation-cli-in-box = 제한 시간 { $minutes } 안에 끝남: { $share }
simulation-cli-early = { $minutes }보다 일찍 끝남: { $share }
simulation-cli-p50 = 절반이 끝난 시각: { $clock }
simulation-cli-p90 = 열에 아홉이 끝난 시각: { $clock }
simulation-cli-stuck = 결말에 닿지 못함: { $share }
simulation-says = { $runs }번 돌려 본 결과
