import { Plus, Trash2, X } from "lucide-react";
import type { Difficulty } from "../../../ipc";
import type { Fault, Variant } from "../model/whole";
import { Button, IconButton } from "../../../parts/Button";
import { Checkbox } from "../../../parts/Checkbox";
import { MinutesField } from "../../../parts/MinutesField";
import { Prose } from "../../../parts/Prose";
import { Select } from "../../../parts/Select";
import { useText } from "../../../text";
import { FaultChip } from "../FaultChip";
import { LinesField } from "../inspector/Fields";
import { TitleField } from "../inspector/TitleField";
import { DIFFICULTIES } from "../model/minutes";
import { useStudio } from "../state/studio";
import { DOMAINS, DomainMark } from "./DomainMark";
import styles from "./faults.module.css";
import { CopyFrom } from "./CopyFrom";
import { FaultLinks } from "./FaultLinks";
import { Repair } from "./Repair";

const EMPTY = { cause: "", plant: [], verify: [], rollBack: [], detect: zero(), announce: zero(), recover: zero() };
const ESTIMATES = ["detect", "announce", "recover"] as const;
const STEPS = ["plant", "verify", "rollBack"] as const;

function zero() {
  return { min: 0, likely: 0, max: 0 };
}

/** One fault with its difficulties side by side. */
export function FaultForm({ fault }: { fault: Fault }) {
  const text = useText();
  const { document, change } = useStudio();
  const { faults } = document.scenario;
  const patch = (part: (fault: Fault) => Fault): void =>
    void change((latest) => {
      const now = latest.faults.get(fault.id);
      return now === undefined ? undefined : { do: "updateFault", fault: part(now) };
    });
  const patchVariant = (difficulty: Difficulty, part: (variant: Variant) => Partial<Variant>): void =>
    patch((now) => ({ ...now, variants: now.variants.map((one) => (one.difficulty === difficulty ? { ...one, ...part(one) } : one)) }));
  const patchVariants = (part: (variants: readonly Variant[]) => Variant[]): void => patch((now) => ({ ...now, variants: part(now.variants) }));
  const variants = DIFFICULTIES.flatMap((difficulty) => fault.variants.filter((one) => one.difficulty === difficulty));
  const missing = DIFFICULTIES.filter((difficulty) => !variants.some((one) => one.difficulty === difficulty));
  const scale = Math.max(60, ...variants.flatMap((one) => ESTIMATES.map((estimate) => one[estimate].max)));
  return (
    <section className={styles.fault} data-element={fault.id} aria-label={text("studio-fault-named", { numeral: fault.numeral, title: fault.title })}>
      <header>
        <FaultChip fault={fault} />
        <TitleField label={text("studio-fault-title")} value={fault.title} onSave={(title) => patch((now) => ({ ...now, title }))} className={styles.faultTitle ?? ""} />
        <Select
          label={text("studio-domain")}
          isLabelHidden
          look="quiet"
          options={DOMAINS.map((domain) => ({ id: domain, title: text(`studio-domain-${domain}`), mark: <DomainMarkOnly domain={domain} /> }))}
          value={fault.domain}
          onChange={(domain) => patch((now) => ({ ...now, domain }))}
        />
        <IconButton label={text("studio-remove-line", { line: fault.title })} icon={Trash2} onPress={() => void change(() => ({ do: "removeFault", fault: fault.id }))} />
      </header>
      <div className={styles.variants} data-count={variants.length}>
        {variants.map((variant) => (
          <fieldset key={variant.difficulty} className={styles.variant} data-chosen={(variants.length > 1 && variant.difficulty === document.scenario.head.difficulty) || undefined}>
            <legend>
              {variants.length === 1 ? text("studio-every-difficulty") : text(`studio-difficulty-${variant.difficulty}`)}
              {variants.length > 1 && (
                <CopyFrom
                  into={variant.difficulty}
                  others={variants.filter((one) => one !== variant).map((one) => one.difficulty)}
                  onCopy={(from) => patchVariants((all) => all.map((one) => (one.difficulty === variant.difficulty ? { ...(all.find(({ difficulty }) => difficulty === from) ?? one), difficulty: one.difficulty } : one)))}
                />
              )}
              {variants.length > 1 && (
                <IconButton
                  label={text("studio-variant-remove", { difficulty: text(`studio-difficulty-${variant.difficulty}`) })}
                  icon={X}
                  size="small"
                  onPress={() => patch((now) => ({ ...now, variants: now.variants.filter((one) => one.difficulty !== variant.difficulty) }))}
                />
              )}
            </legend>
            {ESTIMATES.map((estimate) => (
              <MinutesField key={estimate} label={text(`studio-${estimate}`)} value={variant[estimate]} scale={scale} onSave={(_, apply) => patchVariant(variant.difficulty, (now) => ({ [estimate]: apply(now[estimate]) }))} />
            ))}
            <Prose label={text("studio-variant-cause")} rows={2} value={variant.cause} onSave={(cause) => patchVariant(variant.difficulty, () => ({ cause }))} />
            {STEPS.map((steps) => (
              <LinesField key={steps} label={text(`studio-variant-${steps}`)} adds={text(`studio-variant-${steps}-add`)} lines={variant[steps]} hasPreview onSave={(lines) => patchVariant(variant.difficulty, (now) => ({ [steps]: lines(now[steps]) }))} />
            ))}
          </fieldset>
        ))}
      </div>
      {missing.length > 0 && (
        <div className={styles.actions}>
          {missing.map((difficulty) => (
            <Button key={difficulty} size="small" icon={Plus} onPress={() => patch((now) => ({ ...now, variants: [...now.variants, { ...(now.variants[0] ?? EMPTY), difficulty }] }))}>
              {text("studio-variant-add", { difficulty: text(`studio-difficulty-${difficulty}`) })}
            </Button>
          ))}
        </div>
      )}
      <FaultLinks fault={fault} />
      <div className={styles.relations}>
        <Repair fault={fault} onSave={(gate) => patch((now) => withRepair(now, gate))} />
        {faults.length > 1 && (
          <fieldset data-element={`masks-${fault.id}`}>
            <legend>{text("studio-hides-which")}</legend>
            {faults
              .filter((one) => one.id !== fault.id)
              .map((one) => (
                <Checkbox key={one.id} isSelected={fault.masks.includes(one.id)} onChange={(isHidden) => patch((now) => ({ ...now, masks: isHidden ? [...now.masks, one.id] : now.masks.filter((id) => id !== one.id) }))}>
                  <FaultChip fault={one} /> <span aria-hidden>{one.title}</span>
                </Checkbox>
              ))}
          </fieldset>
        )}
      </div>
    </section>
  );
}

function DomainMarkOnly({ domain }: { domain: Fault["domain"] }) {
  return (
    <span className={styles.markOnly}>
      <DomainMark domain={domain} />
    </span>
  );
}

function withRepair(fault: Fault, gate: string | undefined): Fault {
  const next = { ...fault };
  delete next.repairedWhen;
  return gate === undefined ? next : { ...next, repairedWhen: gate };
}
