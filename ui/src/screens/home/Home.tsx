import { Title } from "../../app/Title";

export default function Home() {
  return <Title crumbs={[{ title: "Drillbook" }]} />;
}
