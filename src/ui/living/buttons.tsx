import { Button, ButtonLink, ButtonRow, IconButton } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Copyable } from "#ui/copy.tsx";
import { Dialog, DialogLink } from "#ui/dialog.tsx";
import { ICON_NAMES, Icon } from "#ui/icon.tsx";
import { Menu, MenuItems } from "#ui/menu.tsx";
import { Toasts } from "#ui/toast.tsx";

export function LivingButtons() {
  return (
    <Card title="Buttons, menus, dialogs" id="buttons">
      <ButtonRow>
        <Button kind="main">Жоспар құру</Button>
        <Button>Сохранить черновик</Button>
        <Button kind="urgent" icon="warning">
          Полицияға хабарлау
        </Button>
        <Button kind="bare" icon="plus">
          Add a witness
        </Button>
        <ButtonLink href="#buttons" icon="download" dense>
          Excel
        </ButtonLink>
        <IconButton icon="pencil" label="Өзгерту" />
        <IconButton icon="print" label="Басып шығару" kind="plain" dense />
      </ButtonRow>
      <Button blocked="Сначала нужна оценка риска двумя членами службы (п. 33)">Закрыть случай</Button>
      <ButtonRow>
        <Button opens="living-dialog">Open the dialog</Button>
        <DialogLink dialog="living-dialog" href="#dialog-without-script" kind="urgent">
          End the role
        </DialogLink>
        <Menu id="living-menu" label="Тағы не істеуге болады" face={<Icon name="more" />}>
          <MenuItems
            items={[
              { label: "Бөліп шығару", href: "#buttons", icon: "copy" },
              { label: "Келісу парағы", detail: "PDF, 2 бет", href: "#buttons", icon: "print" },
              { kind: "rule" },
              { kind: "form", label: "Рөлді аяқтау", action: "#", icon: "trash", tone: "urgent" },
            ]}
          />
        </Menu>
        <Copyable text="4821 0937 5561 2048" />
      </ButtonRow>
      <Dialog
        id="living-dialog"
        title="Рөлді аяқтайсыз ба?"
        actions={
          <>
            <Button closes="living-dialog">Болдырмау</Button>
            <Button kind="urgent">Рөлді аяқтау</Button>
          </>
        }
      >
        <p>Айгүл Сейітқызы бірден жүйеден шығады, кілттері жойылады. Бұл әрекет журналға жазылады.</p>
      </Dialog>
      <Toasts toasts={[{ text: "Мектептің мәліметтері сақталды" }, { text: "Срок сдачи отчёта — завтра, 18:00", tone: "due" }, { text: "The file was not read: row 14 has no school code", tone: "urgent" }]} />
      <div className="row" aria-hidden="true">
        {ICON_NAMES.map((name) => (
          <span key={name} title={name}>
            <Icon name={name} />
          </span>
        ))}
      </div>
    </Card>
  );
}
