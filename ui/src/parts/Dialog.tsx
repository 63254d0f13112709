import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useText } from "../text";
import { Button, IconButton } from "./Button";
import styles from "./Dialog.module.css";

interface Props {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The row of buttons at the foot; the one that acts comes last. */
  foot?: ReactNode;
  size?: "small" | "medium" | "large";
  /** Only its buttons close it. */
  isHeld?: boolean;
}

/** A question or a form over the screen. Escape and a click beside it close it. */
export function Dialog({ title, isOpen, onClose, children, foot, size = "medium", isHeld = false }: Props) {
  const text = useText();
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={!isHeld} isKeyboardDismissDisabled={isHeld} className={styles.veil ?? ""}>
      <Modal className={styles.modal ?? ""} data-size={size}>
        <AriaDialog className={styles.dialog ?? ""}>
          <header>
            <Heading slot="title">{title}</Heading>
            {!isHeld && <IconButton label={text("frame-close")} icon={X} onPress={onClose} />}
          </header>
          <div className={styles.body}>{children}</div>
          {foot !== undefined && <footer>{foot}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmProps {
  title: string;
  children?: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  /** What the acting button says: the deed itself, never "OK". */
  act: string;
  /** What the other button says, where "cancel" would not say what follows. */
  cancel?: string;
  tone?: "ink" | "bad" | "ember";
  onAct: () => void;
}

/** Asks before something that cannot be taken back. */
export function Confirm({ title, children, isOpen, onClose, act, cancel, tone = "ink", onAct }: ConfirmProps) {
  const text = useText();
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      foot={
        <>
          <Button onPress={onClose}>{cancel ?? text("frame-cancel")}</Button>
          <Button
            look={tone}
            autoFocus
            onPress={() => {
              onClose();
              onAct();
            }}
          >
            {act}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
