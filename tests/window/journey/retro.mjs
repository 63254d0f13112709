// The retrospective in the programme's order, to the closed round.

import { until } from "../driver.mjs";

/** Waits for a stage by its heading. */
const stage = (app, heading) => app.see("heading", heading);

/** Eight people write, each unseen by the next. */
export async function write(app, people) {
  await stage(app, "비공개 페이지가 열렸어요");
  await app.press("Shift+Right");
  await stage(app, "각자 써 주세요");
  for (const [index, name] of people.entries()) {
    await app.click("button", new RegExp(`^${name}`));
    await stage(app, name);
    await app.fill("textbox", "아쉬운 점", `${name}: 공지가 12분 멈췄어요`);
    await app.fill("textbox", "개선사항", `알람을 더해요 ${index + 1}`);
    const scores = await app.run("return document.querySelectorAll('[role=spinbutton]').length");
    for (let at = 0; at < scores; at++) {
      await app.run("document.querySelectorAll('[role=spinbutton]')[arguments[0]].focus()", at);
      await app.press(at % 2 === 0 ? "2" : "4");
      await until("the score as a dot", () => app.run("return document.querySelectorAll('[role=spinbutton]')[arguments[0]].textContent === '●'", at));
    }
    await app.click("button", "다 썼어요, 건네기");
    await stage(app, "각자 써 주세요");
    if ((await app.text()).includes("12분")) throw new Error("the notes of one are seen by the next");
  }
}

/** Notes shown, purpose, explanation, turns, a follow-up, a question with its answer, a survey, the close. */
export async function lead(app, people) {
  await app.press("Shift+Enter");
  await app.click("button", "메모 보이기", { in: ["dialog", /메모를 모두에게/] });
  await stage(app, "부족한 것을 찾는 자리예요");
  await app.press("Shift+Right");
  await stage(app, /쿠폰이 두 번 쓰이고/);
  await app.press("Shift+Right");
  await app.reads("알람을 더해요 1");
  await app.click("button", /후속조치로: 알람을 더해요/);
  await app.see("dialog", /후속조치/);
  await app.click("button", /맡을 사람/);
  await app.click("option", new RegExp(people[0]));
  await app.fill("textbox", "언제까지", "+7");
  await app.press("Tab");
  await app.click("button", "담기", { in: ["dialog", /후속조치/] });
  await app.gone("dialog", /후속조치/);
  for (let turn = 0; turn < 12 && !(await app.has("heading", "모두 들었어요")); turn++) {
    const before = await app.run("return document.querySelector('main h1')?.textContent");
    await app.press("Right");
    await until("the next turn", async () => (await app.run("return document.querySelector('main h1')?.textContent")) !== before);
  }
  await app.press("Shift+Right");
  await app.enter("textbox", "질문을 적고 Enter", "범위는 누가 알리나요?");
  await app.fill("textbox", "‘범위는 누가 알리나요?’의 답", "처음 알아챈 사람이 알려요.");
  await app.press("Tab");
  await app.run("document.activeElement.blur()");
  await app.press("Shift+Right");
  await stage(app, "이름 없이 답해요");
  await app.tick("radio", "5", { at: 2 });
  await app.click("button", "보내고 다음 사람에게");
  await app.reads("1명이 답했어요");
  await app.press("Shift+Right");
  await stage(app, "수고했어요");
  await app.click("button", "회고 마치기");
  await app.click("button", "회고 마치기", { in: ["dialog", /회고를 마칠까요/] });
  await stage(app, "마쳤어요");
  await app.reads(/이해도 \(회상\)[^]*2\.0[^]*4\.0[^]*8 \/ 8/);
}
