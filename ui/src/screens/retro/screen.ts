import { defineScreen } from "../../app/screen";

export default defineScreen({
  name: "retro",
  title: "retro-title",
  under: "retros",
  wholeWindow: true,
  load: () => import("./Retro"),
});
