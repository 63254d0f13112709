// Every screen once, for pictures and for accessibility: how to get there with the sample season.

import { until } from "./driver.mjs";

const frame = async (app) => {
  await until("the page to settle", () =>
    app.run("return document.readyState === 'complete' && !document.querySelector('[aria-busy=true]') && !!document.querySelector('h1')"));
};

/**
 * The stops, in an order that works: the first one begins the sample season.
 * Each: `{name, show}`; `show` leads there and waits until it is drawn, however often it is called.
 */
export async function tour(app) {
  const at = (name, hash) => ({
    name,
    show: async () => {
      await app.run("location.hash = arguments[0]; location.reload()", hash);
      await until("the page to be there again", () => app.run("return location.hash === arguments[0] && !!document.querySelector('h1')", hash));
      await frame(app);
    },
  });
  const ok = async (command, args) => {
    const { ok, error } = await app.call(command, args);
    if (error) throw new Error(`${command}: ${JSON.stringify(error)}`);
    return ok;
  };

  const first = at("first", "#/first");
  let begun = false;
  const begin = async () => {
    if (!begun) await ok("workspace_begin_sample");
    begun = true;
  };
  const after = (stop) => ({ ...stop, show: async () => { await begin(); await stop.show(); } });
  const found = async (ask) => { await begin(); return ask(); };

  const overlay = (name, under, open) => ({
    name,
    show: async () => {
      await begin();
      await under.show();
      await open();
    },
  });
  const home = at("home", "#/home");
  const drill = (name, screen, fits) => ({
    name,
    show: async () => {
      const drills = await found(() => ok("drill_list"));
      const one = drills.find(fits);
      if (!one) throw new Error(`the sample season has no drill for ${name}: ${drills.map((d) => d.state).join(", ")}`);
      await at(name, `#/${screen}?drill=${one.drill}`).show();
    },
  });
  const studio = (name, tab) => ({
    name,
    show: async () => {
      const scenarios = await found(() => ok("scenario_list"));
      const list = scenarios.scenarios ?? scenarios;
      const richest = [...list].sort((a, b) => b.nodes - a.nodes)[0];
      await at(name, `#/studio?scenario=${richest.id}${tab ? `&tab=${tab}` : ""}`).show();
    },
  });

  /** A drill that runs: begun, the first choices taken, so that something stands on its ruler. */
  let runs = false;
  const running = {
    name: "room-running",
    show: async () => {
      const { drill } = (await found(() => ok("drill_list"))).find((one) => one.state === (runs ? "running" : "sealed")) ?? {};
      const act = (deed) => ok("run_act", { drill, deed });
      if (!runs) {
        await act({ command: { do: "start" } });
        for (let step = 0; step < 4; step++) {
          const { flow } = await ok("run_view", { drill });
          const choice = flow.flatMap((one) => one.options ?? []).find((one) => one.command);
          if (choice) await act({ command: choice.command });
        }
      }
      runs = true;
      await at("room-running", `#/room?drill=${drill}`).show();
    },
  };
  const scenarios = at("scenarios", "#/scenarios");

  return [
    first,
    after(home),
    after(scenarios),
    overlay("library", scenarios, () => app.click("button", /^(새 시나리오|New scenario)/)),
    overlay("incident", scenarios, async () => {
      await app.click("button", /^(새 시나리오|New scenario)/);
      await app.tick("radio", /^(장애 기록에서 시작|From an incident)/);
      await app.click("button", /^(다음: 기록 붙여 넣기|Next: paste the timeline)$/);
    }),
    studio("studio"),
    studio("studio-faults", "faults"),
    studio("studio-rehearse", "rehearse"),
    studio("studio-versions", "versions"),
    overlay("studio-search", studio("studio"), () => app.press("Control+f")),
    overlay("combine", studio("studio-faults", "faults"), () => app.click("button", /^(묶기|Combine)/)),
    after(at("drills", "#/drills")),
    drill("plan", "plan", (one) => one.state === "planned"),
    drill("room", "room", (one) => one.state === "sealed"),
    running,
    after(at("retros", "#/retros")),
    drill("retro", "retro", (one) => one.state === "closed"),
    after(at("season", "#/season")),
    after(at("import", "#/import")),
    after(at("people", "#/people")),
    after(at("settings", "#/settings")),
    overlay("palette", home, () => app.press("Control+k")),
    overlay("shortcuts", home, () => app.press("Shift+/")),
  ];
}
