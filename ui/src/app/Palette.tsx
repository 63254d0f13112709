import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { found } from "../parts/find";
import { FindList } from "../parts/FindList";
import { Key } from "../parts/Key";
import popover from "../parts/popover.module.css";
import { useText } from "../text";
import { caps, commandsNow } from "./commands";
import styles from "./Palette.module.css";

/** Everything that can be done here and now, found by words or initial consonants. */
export default function Palette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const text = useText();
  const find = (query: string) =>
    found(query, commandsNow().filter((command) => !command.unlisted && !command.isDisabled), (command) => command.title).map((command) => ({
      id: command.id,
      draw: (
        <>
          <span className={popover.line}>{command.title}</span>
          {command.keys && <Key>{caps(command.keys)}</Key>}
        </>
      ),
      choose: () => {
        onClose();
        // After the dialog has given the focus back, so that the command can move it.
        window.setTimeout(command.run, 0);
      },
    }));
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable className={styles.veil ?? ""}>
      <Modal className={styles.modal ?? ""}>
        <Dialog aria-label={text("palette")} className={styles.dialog ?? ""}>
          <FindList label={text("palette")} placeholder={text("palette-placeholder")} find={find} nothing={text("palette-nothing")} className={styles.find} onEscape={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
