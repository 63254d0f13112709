import { defineScreen } from "../../app/screen";

export default defineScreen({
  name: "import",
  title: "import-title",
  under: "season",
  load: () => import("./Import"),
});
