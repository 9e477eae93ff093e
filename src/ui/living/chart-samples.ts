type Locale = "kk" | "ru" | "en";

/** Made-up figures of the size and shape that the rooms will hold, with the longest names there are. */
export function chartSamples(locale: Locale) {
  const say = (kk: string, ru: string, en = ru) => ({ kk, ru, en })[locale];
  const region = say("Өңір", "Регион", "Region");
  const regions = [
    say("Батыс Қазақстан облысы", "Западно-Казахстанская область", "West Kazakhstan Region"),
    say("Солтүстік Қазақстан облысы", "Северо-Казахстанская область", "North Kazakhstan Region"),
    say("Жетісу облысы", "область Жетісу", "Zhetisu Region"),
    say("Шымкент қаласы", "город Шымкент", "Shymkent City"),
    say("Ұлытау облысы", "область Ұлытау", "Ulytau Region"),
  ];
  const quarters = [1, 2, 3, 4].flatMap((quarter) => [2025, 2026].map((year) => ({ year, quarter }))).toSorted((a, b) => a.year - b.year || a.quarter - b.quarter).slice(0, 7);
  const points = quarters.map(({ year, quarter }) => `${["I", "II", "III", "IV"][quarter - 1]} ${year}`);
  const period = say("Тоқсан", "Четверть", "Quarter");
  const schools = say("Мектеп саны", "Число школ", "Schools");
  const share = say("Үлесі", "Доля", "Share");
  const kinds = [
    say("Әлеуметтік-психологиялық қиындықтар", "Социально-психологические трудности", "Social and psychological difficulties"),
    say("Кибербуллинг", "Кибербуллинг", "Cyberbullying"),
    say("Физикалық зорлық-зомбылық", "Физическое насилие", "Physical violence"),
    say("Өзге", "Другое", "Other"),
  ];
  return {
    bar: {
      kind: "bar", title: say("Есеп тапсырған мектептер", "Школы, сдавшие отчёт", "Schools that sent their return"), rowLabel: region, valueLabel: schools,
      rows: [1_418, 0, null, "withheld" as const, 77].map((value, at) => ({ label: regions[at] ?? "", value, href: `#region-${at}` })),
    },
    stacked: {
      kind: "stacked", title: say("Өңірлер бойынша инциденттердің түрлері", "Виды инцидентов по регионам", "Kinds of incidents by region"), rowLabel: region, valueLabel: say("Инцидент", "Инциденты", "Incidents"), series: kinds,
      rows: [[41, 28, 17, 9], [24, "withheld" as const, 12, 6], [18, 9, null, 4], [33, 30, 21, 12], [null, null, null, null]].map((values, at) => ({ label: regions[at] ?? "", values })),
    },
    line: {
      kind: "line", title: say("Мектепте өзін қауіпсіз сезінетін оқушылар", "Ученики, которые чувствуют себя в школе в безопасности", "Pupils who feel safe at school"), rowLabel: period, valueLabel: share, unit: "share", points,
      series: [
        { label: say("Қала мектептері", "Городские школы", "Urban schools"), values: [0.71, 0.73, 0.72, null, 0.78, 0.8, 0.83], bands: [0.71, 0.73, 0.72, 0, 0.78, 0.8, 0.83].map((value) => (value ? ([value - 0.04, value + 0.04] as const) : null)) },
        { label: say("Ауыл мектептері", "Сельские школы", "Rural schools"), values: [0.62, 0.61, "withheld" as const, 0.66, 0.67, 0.7, 0.69] },
      ],
    },
    dots: {
      kind: "dots", title: say("Сенім білдіретін ересегі бар балалар", "Дети, у которых есть взрослый, которому они доверяют", "Children with an adult they trust"), rowLabel: region, valueLabel: share, unit: "share",
      rows: ([[0.82, 0.79, 0.85], [0.74, 0.7, 0.78], [null], ["withheld"], [0.61, 0.49, 0.72]] as const).map(([value, low, high], at) => ({ label: regions[at] ?? "", value, interval: low === undefined || high === undefined ? undefined : ([low, high] as const) })),
    },
    heat: {
      kind: "heat", title: say("Айлар бойынша өтініштер", "Обращения по месяцам", "Calls for help by month"), rowLabel: say("Түрі", "Вид", "Kind"), valueLabel: say("Өтініш", "Обращения", "Calls"),
      columns: { kk: ["Қыр.", "Қаз.", "Қар.", "Жел.", "Қаң.", "Ақп.", "Нау."], ru: ["Сент.", "Окт.", "Нояб.", "Дек.", "Янв.", "Февр.", "Март"], en: ["Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"] }[locale],
      rows: [[12, 34, 41, 22, 18, 30, 37], [8, 19, 25, null, 14, 21, 26], [0, "withheld" as const, 9, 7, 5, 11, 13], [6, 8, 7, 9, null, 10, 12]].map((values, at) => ({ label: kinds[at] ?? "", values })),
    },
    bullet: {
      kind: "bullet", title: say("2026 жылғы нысаналы индикаторлар", "Целевые индикаторы 2026 года", "Target indicators of 2026"), rowLabel: say("Индикатор", "Целевой индикатор", "Indicator"), valueLabel: say("Нәтиже", "Результат", "Actual"), unit: "share",
      rows: [
        { label: say("Қауіпсіздік бойынша оқудан өткен педагогтердің үлесі", "Доля педагогов, прошедших обучение по безопасности", "Teachers trained in safety"), value: 0.64, target: 0.7 },
        { label: say("Психологиялық қолдау орталықтарымен қамтылған балалар", "Охват детей центрами психологической поддержки", "Children reached by support centres"), value: 0.92, target: 0.85 },
        { label: say("Ата-аналарды педагогикалық қолдау орталықтары бар мектептер", "Школы с центрами педагогической поддержки родителей", "Schools with parents' support centres"), value: null, target: 0.5 },
        { label: say("Цифрлық ресурстарды пайдаланатын мектептер", "Школы, использующие цифровые ресурсы", "Schools that use the digital resources"), value: 0, target: null },
      ],
    },
    funnel: {
      kind: "funnel", title: say("Флешмоб: шақырудан қабылданған есепке дейін", "Флешмоб: от приглашения до принятого отчёта", "Flashmob: from invitation to accepted return"), rowLabel: say("Кезең", "Шаг", "Step"), valueLabel: schools,
      rows: [
        { label: say("Шақырылды", "Приглашены", "Invited"), value: 7_903 },
        { label: say("Қатысуға келісті", "Согласились участвовать", "Agreed"), value: 7_211 },
        { label: say("Есеп жіберді", "Прислали отчёт", "Sent a return"), value: 6_842 },
        { label: say("Есебі қабылданды", "Отчёт принят", "Return accepted"), value: 5_120 },
      ],
    },
    timeline: {
      kind: "timeline", title: say("«Желідегі қауіпсіздік» науқанының жоспары", "План кампании «Желідегі қауіпсіздік»", "Plan of the campaign «Желідегі қауіпсіздік»"), rowLabel: say("Іс-шара", "Мероприятие", "Step"), valueLabel: say("Мерзімі", "Срок", "Dates"), today: "2026-11-20",
      rows: [
        { label: say("Бұйрық шығару және жұмыс тобын құру", "Приказ и рабочая группа", "Order and working group"), from: "2026-09-14", to: "2026-09-25", progress: "done" },
        { label: say("Мектептердегі флешмоб", "Флешмоб в школах", "Flashmob at schools"), from: "2026-10-05", to: "2026-10-23", progress: "done" },
        { label: say("Облыстардың жиынтық есептері", "Сводные отчёты областей", "Consolidations of the regions"), from: "2026-11-02", to: "2026-12-11", progress: "now" },
        { label: say("Республикалық қорытынды", "Республиканские итоги", "Results of the country"), from: "2026-12-18", progress: "ahead" },
      ],
    },
    multiples: {
      kind: "multiples", title: say("Әл-ауқат индексі, өңірлер бойынша", "Индекс благополучия по регионам", "Well-being index by region"), rowLabel: region, valueLabel: say("Индекс", "Индекс благополучия", "Index"), points,
      rows: [[61, 63, 62, 66, 68, 70, 71], [55, 54, 58, null, 60, 61, 60], [48, 50, 53, 52, 55, "withheld" as const, 57], [70, 69, 71, 73, 72, 74, 76], [null, null, 40, 42, 45, 44, 47]].map((values, at) => ({ label: regions[at] ?? "", values })),
    },
  } as const;
}
