import { Person } from "#ui/avatar.tsx";
import { Badge, Count } from "#ui/badge.tsx";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card, LinkCard } from "#ui/card.tsx";
import { EventList } from "#ui/event-list.tsx";
import { Facts } from "#ui/facts.tsx";
import { Columns, Row, Stack, WithAside } from "#ui/layout.tsx";
import { NextStep } from "#ui/next-step.tsx";
import { Notice } from "#ui/notice.tsx";
import { Numbers } from "#ui/numbers.tsx";
import { Progress } from "#ui/progress.tsx";
import { DangerNow, Promises } from "#ui/public-shell.tsx";
import { Steps, Trail } from "#ui/steps.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { Tags } from "#ui/tags.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { Fold, Tree } from "#ui/tree.tsx";

export function LivingCase() {
  return (
    <>
      <NextStep title="Дальше: план помощи и поддержки" action={<Button kind="main">Составить план</Button>}>
        Срок сегодня, 18:00. Оценка риска готова, законные представители извещены 12 ноября.
      </NextStep>
      <NextStep tone="urgent" title="Мерзімі өтті: өтінішке жауап берілмеді" action={<Button kind="urgent">Өтінішті ашу</Button>}>
        Өтініш кеше 08:12-де келді, бір тәулік ішінде жауап берілуі керек еді.
      </NextStep>
      <Tabs
        label="Части случая"
        tabs={[
          { href: "#steps", label: "Что сделать", current: true },
          { href: "#people", label: "Люди", count: 8 },
          { href: "#papers", label: "Документы", count: 0 },
          { href: "#who", label: "Кто открывал" },
        ]}
      />
      <WithAside
        aside={
          <>
            <Card title="Люди">
              <Facts
                facts={[
                  { label: "Пострадавшая", value: "Дана К., 7 «Б»" },
                  { label: "Инициаторы", value: "двое, 7 «Б»" },
                  { label: "Законные представители", value: "мама, +7 7•• ••• 41 08" },
                ]}
              />
            </Card>
            <Card title="Кто может читать" note="6 из 11">
              <Person name="Айгүл Сейітқызы" detail="психолог" href="#people" />
              <Person name="Ұлжан Әбдірахманова" detail="әлеуметтік педагог, 7–9 сыныптар" />
            </Card>
          </>
        }
      >
        <Card title="Что нужно сделать" note="3 из 6" id="steps">
          <Steps
            steps={[
              { title: "Отделить ребёнка от тех, кого он опасается", state: "done", note: "п. 42, 1 · сделала куратор, 11 ноября 09:40", side: <Badge tone="well">сделано</Badge> },
              { title: "Известить законных представителей", state: "done", note: "п. 42, 3 · лично и письмом № 31, 12 ноября", side: <Badge tone="well">сделано</Badge> },
              { title: "Көмек және қолдау жоспарын құру", state: "now", note: "42-тармақ, 6; 45–46-тармақтар", side: <Badge tone="due">бүгін</Badge> },
              { title: "Вызвать скорую помощь", state: "waived", note: "Не понадобилось: осмотрел врач школы, 11 ноября" },
              { title: "Сообщить структурному подразделению АОО", state: "todo", note: "п. 41, 3", side: "до 22 ноября" },
            ]}
          />
        </Card>
        <Card title="Ход событий">
          <Timeline
            events={[
              { title: "Новое сообщение по расписке", when: "сегодня, 08:12", tone: "urgent", body: "«Сегодня в чате опять. Я сохранила снимки экрана.»" },
              { title: "Беседа с Даной", when: "14 ноября", body: "Записана дословно, в присутствии мамы. Запечатана." },
              { title: "Тәуекел бағаланды", when: "13 қараша", tone: "well" },
            ]}
          />
        </Card>
      </WithAside>
    </>
  );
}

export function LivingShowing() {
  return (
    <Stack gap="large">
      <Numbers
        items={[
          { value: "6 842", label: "есеп 7 903 мектептен, 87 %", href: "#table", change: { text: "+214", tone: "well" } },
          { value: "1 204 551", label: "қатысушы" },
          { value: 0, label: "открытых случаев с высоким риском" },
          { value: null, label: "Жетісу облысы, 2-тоқсан" },
          { value: "withheld", label: "группа меньше пяти" },
        ]}
      />
      <Columns>
        <Notice title="Сейф заперт">Введите пароль, чтобы читать запечатанное.</Notice>
        <Notice tone="due" title="Ертең соңғы күн">2-тоқсанның есебін 18:00-ге дейін жіберіңіз.</Notice>
        <Notice tone="urgent" title="Нет второго читающего">Пока нет двоих с ключами, страница для обращений закрыта.</Notice>
        <Notice tone="well">Барлық мүшелер оқудан өтті.</Notice>
      </Columns>
      <Card flush>
        <EventList
          fresh="жаңа"
          events={[
            { key: "1", title: "Сізге рөл берілді: «МҚҚ мүшесі: заңгер»", href: "#told", text: "Оған «Менің рөлдерім» бетінен ауыса аласыз.", when: "2 минут бұрын", dateTime: "2026-11-20", isFresh: true, mark: <Badge tone="urgent">шұғыл</Badge> },
            { key: "2", title: "Готово: загрузка списка организаций", href: "#told", when: "вчера", dateTime: "2026-11-19" },
          ]}
        />
      </Card>
      <Card title="Badges, tags, people">
        <Row>
          <Badge>черновик</Badge>
          <Badge tone="sky">Кибербуллинг</Badge>
          <Badge tone="well">орындалды</Badge>
          <Badge tone="due">орташа тәуекел</Badge>
          <Badge tone="urgent">жоғары тәуекел</Badge>
          <Count value={12} />
          <Count value={3} tone="urgent" label="жаңа" />
        </Row>
        <Tags label="Выбрано" tags={[{ label: "7–9 сынып" }, { label: "Ата-аналарға", href: "#tags" }, { label: "Абай облысы", remove: { href: "#tags", label: "Абай облысы сүзгісін алып тастау" } }]} />
      </Card>
      <Columns>
        <Card title="Progress">
          <Progress label="Импорт мектептер тізімі" value={6120} max={7903} text="6 120 / 7 903" />
          <Progress label="Оқудан өткен қызметкерлер" value={100} text="100 %" tone="well" />
          <Progress label="Составляется сводный отчёт…" />
          <Trail label="Форма бөліктері" parts={["Не болды", "Кім қатысты", "Қауіпсіздік", "Тексеру"]} current={1} />
        </Card>
        <Card title="Tree">
          <Tree
            label="Өңірлер"
            nodes={[
              {
                id: "75",
                label: "Алматы",
                href: "#75",
                count: 312,
                countLabel: "мектеп",
                open: true,
                children: [
                  { id: "7511", label: "Бостандық ауданы", href: "#7511", count: 41, open: true, children: [{ id: "s1", label: "НЗМ ФМБ", href: "#s1", current: true }, { id: "s2", label: "№ 165 республикалық мамандандырылған физика-математика мектеп-интернаты", href: "#s2" }] },
                  { id: "7513", label: "Наурызбай ауданы", href: "#7513", count: 22 },
                ],
              },
              { id: "62", label: "Ұлытау облысы", href: "#62", count: 132, children: [{ id: "6210", label: "Жезқазған қаласы", count: 38 }] },
            ]}
          />
          <Fold title="Кто видит эту страницу">
            <p>Члены службы, у которых есть ключ к этому случаю.</p>
          </Fold>
        </Card>
      </Columns>
      <Columns>
        <Stack>
          <DangerNow title="Дәл қазір қауіп төніп тұрса" calls={[{ number: "112", label: "құтқару" }, { number: "102", label: "полиция" }, { number: "150", label: "сенім телефоны" }]} />
          <LinkCard main href="#tell" icon="chat" title="Болған жайды айту" text="5 минуттай уақыт алады" />
          <LinkCard href="#receipt" icon="receipt" title="Түбіртегім бар" text="жауапты оқу, толықтыру" />
          <LinkCard href="#help" icon="pin" title="Көмек көрсететін жерлер" text="телефондар мен мекенжайлар" />
        </Stack>
        <Card title="Бұдан кейін не болады">
          <Promises lines={["Сенің сөзіңді тек мектептің қауіпсіздік қызметі оқиды.", "Бір тәулік ішінде жауап келеді, оны түбіртекпен оқисың.", "Телефоның да, мекенжайың да жазылмайды."]} />
          <ButtonLink href="#more">Ережені оқу</ButtonLink>
        </Card>
      </Columns>
    </Stack>
  );
}
