import { type FieldProps, FieldMessages, controlProps } from "#ui/field.tsx";

type CheckboxProps = Omit<FieldProps, "optional"> & { checked?: boolean; value?: string };

export function Checkbox(props: CheckboxProps) {
  const control = controlProps({ ...props, optional: true });
  return (
    <div className="field" data-invalid={control["aria-invalid"] ? "" : undefined}>
      <FieldMessages id={control.id} error={props.error} />
      <label className="tick">
        <input {...control} type="checkbox" value={props.value ?? "on"} defaultChecked={props.checked} />
        <span className="choice-text">
          <span>{props.label}</span>
          {props.help && (
            <span className="help" id={`${control.id}-help`}>
              {props.help}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}

export function Switch(props: CheckboxProps) {
  const control = controlProps({ ...props, optional: true });
  return (
    <div className="field">
      <label className="switch">
        <input {...control} type="checkbox" role="switch" value={props.value ?? "on"} defaultChecked={props.checked} />
        {props.label}
      </label>
      <FieldMessages id={control.id} help={props.help} error={props.error} />
    </div>
  );
}
