// Brief A as a designer enters it: by hand, through the screens, from the notes alone.
import type { Page } from "playwright-core";

/** Waits until everything typed and done is on disk. */
export async function saved(page: Page): Promise<void> {
  // What was typed or pressed has been taken up once two frames were painted after it.
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted, 0)))));
  await page.locator("[data-saving=saved]").first().waitFor();
}

/** Types into a field and leaves it. */
export async function fill(page: Page, label: string | RegExp, words: string, within = page.locator("body")): Promise<void> {
  const field = within.getByRole("textbox", { name: label, ...(typeof label === "string" ? { exact: true } : {}) }).first();
  await field.fill(words);
  await field.blur();
  await saved(page);
}

/** Picks from a list that opens. */
export async function pick(page: Page, label: string | RegExp, option: string | RegExp, within = page.locator("body")): Promise<void> {
  await within.getByRole("button", { name: label }).first().click();
  await page.getByRole("option", { name: option }).first().click();
  await saved(page);
}

/** Writes the three minutes of an estimate. */
export async function minutes(page: Page, label: string, [min, likely, max]: readonly [number, number, number], within = page.locator("body")): Promise<void> {
  const estimate = within.getByRole("group", { name: label, exact: true }).first();
  // From the longest down, since what is typed wins and the others follow.
  for (const [part, value] of [["길면, 분", max], ["보통, 분", likely], ["짧으면, 분", min]] as const) {
    const field = estimate.getByRole("textbox", { name: part });
    await field.fill(String(value));
    await field.press("Enter");
  }
  await saved(page);
}

const outline = (page: Page) => page.getByRole("complementary", { name: "개요" });
const inspector = (page: Page) => page.getByRole("region", { name: "속성" });

/** Selects a node in the outline. */
export async function choose(page: Page, name: string | RegExp, nth = 0): Promise<void> {
  await outline(page).getByRole("treeitem", { name }).nth(nth).click();
}

/** Selects a node on the canvas, so that keys go to it. */
async function grasp(page: Page, name: string | RegExp, nth = 0): Promise<void> {
  await choose(page, name, nth);
  await page.keyboard.press("Enter");
}

/** The name a new node asks for. */
async function name(page: Page, words: string): Promise<void> {
  await page.locator("#canvas-tree input:not([data-idle])").waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await saved(page);
}

async function makeScenario(page: Page): Promise<void> {
  await page.getByRole("button", { name: "새 시나리오" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "시나리오 제목" }).fill("쿠폰이 두 번 쓰이고, 결제가 느려요");
  await dialog.getByRole("button", { name: /팀/ }).click();
  await page.getByRole("option", { name: "결제시스템팀" }).click();
  await dialog.getByRole("button", { name: "만들기" }).click();
  await page.getByRole("heading", { name: "후보", exact: true }).waitFor();
}

async function collectCandidates(page: Page): Promise<void> {
  const adding = page.getByRole("textbox", { name: "후보를 쓰고 Enter" });
  for (const title of ["커넥션 풀 축소", "외부 PG 응답 지연", "쿠폰 중복 지급"]) {
    await adding.fill(title);
    await adding.press("Enter");
    await saved(page);
  }
  const card = (number: number) => page.getByRole("listitem", { name: new RegExp(`^후보 ${number}`) });
  await fill(page, "무엇을 하고 어떻게 보이나요", "결제 DB 커넥션 풀 최대치를 베타에서 100 → 8로 낮춤. 결제 요청 지연, 타임아웃 알람.", card(1));
  await fill(page, "무엇을 하고 어떻게 보이나요", "모의 서버 3초 지연.", card(2));
  await fill(page, "무엇을 하고 어떻게 보이나요", "운영자가 쿠폰 일괄 지급 배치를 두 번 실행해 같은 쿠폰 1,240장이 중복 지급됨. 커넥션 문제가 풀려야 중복 사용이 드러남.", card(3));
  await card(2).getByText("제외", { exact: true }).click();
  await saved(page);
  await fill(page, "제외한 까닭", "지난 분기 훈련과 겹쳐요.", card(2));
  for (const number of [1, 3]) {
    await card(number).getByText("선택", { exact: true }).click();
    await saved(page);
  }
}

async function combine(page: Page): Promise<void> {
  await page.getByRole("button", { name: "묶기" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("1이 풀려야 3이 드러나요").click();
  await dialog.getByRole("button", { name: "묶고 뼈대 놓기" }).click();
  await page.getByRole("tree", { name: "흐름" }).waitFor();
}

/** Goes to the other view of the scenario. */
export const tab = (page: Page, title: string) => page.getByRole("navigation", { name: "보기" }).getByRole("button", { name: title }).click();

async function estimate(page: Page): Promise<void> {
  await tab(page, "고장");
  const fault = (numeral: number) => page.getByRole("region", { name: new RegExp(`^고장 ${numeral} `) });
  await minutes(page, "탐지", [2, 5, 10], fault(1));
  await minutes(page, "공지", [3, 8, 15], fault(1));
  await minutes(page, "복구", [5, 20, 40], fault(1));
  await minutes(page, "복구", [10, 20, 35], fault(3));
  await pick(page, /고장의 갈래/, "업무", fault(3));
  await tab(page, "흐름");
}

async function writeFirstHalf(page: Page): Promise<void> {
  await choose(page, "첫 알람");
  await fill(page, "이름", "타임아웃 알람", inspector(page));
  await fill(page, "어디에 보이나요", "APM", inspector(page));

  // (가) rollback: no effect, 8 minutes. (다) restart: a mistake, 15 minutes.
  await choose(page, "다른 곳 살펴보기");
  await fill(page, "이름", "최근 배포 롤백", inspector(page));
  await minutes(page, "걸리는 시간", [8, 8, 8], inspector(page));
  await grasp(page, "최근 배포 롤백");
  await page.keyboard.press("Enter");
  await name(page, "DB 재기동");
  await pick(page, /종류/, "실수", inspector(page));
  await fill(page, "설명", "베타의 모든 DB가 재기동돼요.", inspector(page));
  await minutes(page, "걸리는 시간", [15, 15, 15], inspector(page));
  await choose(page, "커넥션 풀 축소 복구");
  await fill(page, "이름", "커넥션 풀 설정 되돌리기", inspector(page));
  await fill(page, "알아보는 법", "타임아웃 알람이 꺼짐", inspector(page));
}

async function writeSecondHalf(page: Page): Promise<void> {
  await choose(page, /다른 문의도/);
  await fill(page, "할 말", "쿠폰이 두 번 써졌다는 고객이 있어요.", inspector(page));
  await choose(page, "어떻게 고칠까요?");
  await fill(page, "이름", "중복 쿠폰, 어떻게 할까요?", inspector(page));
  await choose(page, "다른 곳 살펴보기");
  await fill(page, "이름", "공지 문안을 쓰고 회수", inspector(page));
  await minutes(page, "걸리는 시간", [3, 3, 3], inspector(page));
  await grasp(page, "공지 문안을 쓰고 회수");
  await page.keyboard.press("Enter");
  await name(page, "그대로 두기");
  await fill(page, "설명", "비상대책위원회가 5분 뒤 회수를 결정해요.", inspector(page));
  await minutes(page, "걸리는 시간", [5, 5, 5], inspector(page));
  await choose(page, "쿠폰 중복 지급 복구");
  await fill(page, "이름", "중복 쿠폰 조회 · 회수", inspector(page));
  await grasp(page, "중복 쿠폰 조회 · 회수");
  await page.keyboard.press("Tab");
  await name(page, "영향 고객 1,240건 추출");
  await choose(page, "안정화 관찰");
  await minutes(page, "걸리는 시간", [5, 10, 10], inspector(page));
}

async function writePropagation(page: Page): Promise<void> {
  await choose(page, /문의가 들어오고 있어요/);
  await fill(page, "할 말", "결제가 안 된다는 문의가 10건 넘게 들어옵니다. 언제 해결되나요?", inspector(page));
  await choose(page, /몇 명인가요/);
  await fill(page, "할 말", "영향 받은 고객이 몇 명인가요? 매출 영향은요?", inspector(page));
  await grasp(page, /몇 명인가요/);
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "곁에 질문 더하기" }).click();
  await name(page, "왜 알람이 우리보다 고객이 먼저인가요?");
  await pick(page, /말하는 사람/, "CTO", inspector(page));
  await fill(page, "채널", "전화", inspector(page));
}

async function writeHints(page: Page): Promise<void> {
  for (const [persona, said] of [["고객센터", "다른 서비스는 괜찮은데 결제만 느린 것 같대요"], ["CTO", "커넥션 수는 봤나요?"]] as const) {
    await grasp(page, "커넥션 풀 설정 되돌리기");
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "곁에 힌트 더하기" }).click();
    await name(page, said);
    await pick(page, /어느 고장의 힌트/, /커넥션 풀/, inspector(page));
    await pick(page, /말하는 사람/, persona, inspector(page));
  }
}

async function writeRepairOfCoupons(page: Page): Promise<void> {
  await tab(page, "고장");
  const adding = page.getByRole("textbox", { name: "조건을 쓰고 Enter" });
  for (const [condition, action] of [["중복 쿠폰 회수", "중복 쿠폰 조회 · 회수"], ["사용 고객 목록 추출", "영향 고객 1,240건 추출"]] as const) {
    await adding.fill(condition);
    await adding.press("Enter");
    await saved(page);
    const row = page.locator("section").filter({ has: page.getByRole("heading", { name: "조건" }) });
    await row.getByRole("button", { name: /어떻게 이루어지나요/ }).last().click();
    await page.getByRole("option", { name: `조치: ${action}` }).click();
    await saved(page);
  }
  const fault = page.getByRole("region", { name: /^고장 3 / });
  await pick(page, /무엇이 이 고장을 해결하나요/, /조건을 모두 채우면/, fault);
}

async function writeHead(page: Page): Promise<void> {
  await tab(page, "흐름");
  const adding = page.getByRole("textbox", { name: "목표를 쓰고 Enter" });
  if ((await adding.count()) === 0) {
    await grasp(page, "타임아웃 알람");
    await page.keyboard.press("Escape");
  }
  await adding.fill("인프라 복구와 업무 복구를 나눠 맡고, 고객센터와 비상대책위원회에 30분 안에 범위를 알린다.");
  await adding.press("Enter");
  await saved(page);
}

/** Enters brief A from an empty list of scenarios, in Korean; ends in the studio. */
export async function enterBriefA(page: Page): Promise<void> {
  await makeScenario(page);
  await collectCandidates(page);
  await combine(page);
  await estimate(page);
  await writeFirstHalf(page);
  await writeSecondHalf(page);
  await writePropagation(page);
  await writeHints(page);
  await writeRepairOfCoupons(page);
  await writeHead(page);
}
