import { defineScreen } from "../../app/screen";

export default defineScreen({
  name: "studio",
  title: "studio",
  under: "scenarios",
  load: () => import("./Studio"),
});
