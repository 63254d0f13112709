// Stands in the place of a screen with secrets while everybody looks at the window.
import { Button } from "../parts/Button";
import { State } from "../parts/State";
import { useText } from "../text";
import { useSession } from "./session";
import { Title } from "./Title";

export function Covered({ title }: { title: string }) {
  const text = useText();
  const { change } = useSession();
  return (
    <>
      <Title crumbs={[{ title }]} />
      <State is="refused" what={text("frame-covered")} next={text("frame-covered.next")}>
        <Button onPress={() => change({ presentation: false })}>{text("command-presentation-off")}</Button>
      </State>
    </>
  );
}
