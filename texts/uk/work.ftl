# Завдання, нотатки, активності, їхні спостерігачі та коментарі

work-save = Зберегти
work-leave = Скасувати
markdown-help = Markdown: **жирний**, *курсив*, списки з -, посилання як [текст](адреса), зображення — вставлянням
marks = Форматування
mark-bold = Жирний (Ctrl+B)
mark-italic = Курсив (Ctrl+I)
mark-heading = Заголовок
mark-list = Список
mark-numbers = Нумерований список
mark-quote = Цитата
mark-link = Посилання
mark-picture = Зображення
picture-sending = Надсилання

field-empty = Заповніть це поле.
field-too-long = Максимальна кількість символів: { $most }.
field-no-day = Це не дата. Запишіть її так: 2026-11-30.

names-and-more = { $names } і ще { $count }

around-where = Де це розташовано
around-people = Люди

clash-title = Хтось інший змінив це
clash-sentence = Зміни внесено, поки ви писали. Нічого не перезаписано. Виберіть, який текст залишити.
clash-now = Як зараз
clash-mine = Як написали ви
clash-keep-mine = Зберегти моє замість цього
clash-keep-theirs = Залишити як є

# Завдання
task-title = Завдання
task-empty = Що потрібно зробити, хто це робить і до якого дня.
task-done-of = Виконано: { $done } з { $all }
task-tick = Виконано: { $title }
task-finish = Виконано
task-reopen = Не виконано
task-open = Відкрито
task-doing = У роботі
task-done = Виконано
task-done-on = Виконано: { $day }
task-status = Статус
task-new = Нове завдання
task-add = Додати завдання
task-edit = Редагувати завдання
task-name = Назва
task-description = Опис
task-due = Термін
task-assignee = Хто виконує
task-nobody = Ще ніхто
task-author = Хто створив
task-done-by = Хто виконав
task-out-of = Створено з
task-general = Загальні завдання
task-general-about = Завдання організації, не пов’язані з жодним записом. Їх бачать лише учасники.
task-general-empty = Що потрібно зробити в організації, незалежно від записів.
task-general-never-guests = Загальним завданням не можна поділитися з гостем. Якщо його має бачити гість, додайте його до запису.

# Нотатки
note-title = Нотатки
note-empty = Що варто про це знати: як потрапити всередину, про що домовилися.
note-new = Нова нотатка
note-add = Додати нотатку
note-edit = Редагувати нотатку
note-name = Назва
note-body = Текст
note-removed = Нотатку видалено: { $author }
note-removed-by = Нотатку видалено: { $by } (автор: { $author })
note-remove = Видалити
note-remove-question = Нотатка та її файли зникнуть. Протягом 30 днів це можна тут скасувати. Те, що вона була, залишиться видимим.
note-restore = Скасувати
note-overtaken = Тим часом хтось змінив цю нотатку. Введене вами ще тут; збережіть ще раз, щоб замінити зміни іншої особи.

# Активності
activity-title = Активності
activity-empty = Що відбулося: зустрічі з протоколами, дзвінки, візити.
activity-new = Нова активність
activity-add = Додати активність
activity-edit = Редагувати активність
activity-name = Назва
activity-body = Що відбулося
activity-kind = Вид
activity-day = День
activity-participants = Хто був присутній
activity-meeting = Зустріч
activity-call = Дзвінок
activity-visit = Візит
activity-other = Інше
activity-choose-kind = Виберіть: зустріч, дзвінок, візит або інше.
activity-tasks = Завдання за підсумками
activity-make-tasks = Створити завдання з рядків
activity-lines = Які рядки
activity-line-taken = уже завдання
activity-make = Створити завдання
activity-choose-lines = Виберіть щонайменше один рядок.
activity-lines-many = Виберіть щонайбільше { $most } рядків одночасно.

# Спостерігачі
follow-title = Спостерігачі
follow-none = За цим ще ніхто не стежить.
follow-guest = Гість
follow-left-out = не показано: спільний доступ без завдань, нотаток і активностей
follow-end = Вилучити: { $name }
follow-add = Додати спостерігача
follow-who = Додати когось
follow-choose = Виберіть учасника або гостя
follow-team = Команда
follow-guests = Гості
follow-guest-left-out = { $name } (у спільному доступі цього немає)
follow-guest-reads =
    { $count ->
        [0] { $name } (не побачить попередніх коментарів)
        [one] { $name } (побачить { $count } коментар)
        [few] { $name } (побачить { $count } коментарі)
        [many] { $name } (побачить { $count } коментарів)
       *[other] { $name } (побачить { $count } коментаря)
    }
follow-widens =
    { $count ->
        [0] Доданий гість побачить це одразу, але жодного з раніше написаних коментарів.
        [one] Доданий гість побачить це одразу, а також до { $count } коментаря з гостями.
        [few] Доданий гість побачить це одразу, а також до { $count } коментарів із гостями.
        [many] Доданий гість побачить це одразу, а також до { $count } коментарів із гостями.
       *[other] Доданий гість побачить це одразу, а також до { $count } коментаря з гостями.
    }
follow-widens-files =
    { $count ->
        [one] Гість побачить і { $count } файл.
        [few] Гість побачить і { $count } файли.
        [many] Гість побачить і { $count } файлів.
       *[other] Гість побачить і { $count } файлу.
    }
follow-guests-once-open = Гості з’являться тут, щойно запис буде відкрито для них.
follow-share-first = Поділитися записом
follow-not-open = Для цього гостя запис не відкрито. Спершу поділіться з ним записом.
follow-team-only = Лише команда

# Коментарі
comment-title = Коментарі
comment-count =
    { $count ->
        [one] { $count } коментар
        [few] { $count } коментарі
        [many] { $count } коментарів
       *[other] { $count } коментаря
    }
comment-team = Команда
comment-guests = З гостями
comment-team-label = Коментарі команди
comment-guests-label = Коментарі з гостями
comment-team-note = Гості ніколи цього не бачать
comment-no-guests = Жоден гість цього ще не читає.
comment-share = Поділитися
comment-team-empty = Ще нічого не написано.
comment-guests-empty = Гостям ще нічого не написано.
comment-older =
    { $count ->
        [one] { $count } попередній коментар
        [few] { $count } попередні коментарі
        [many] { $count } попередніх коментарів
       *[other] { $count } попереднього коментаря
    }
comment-you = Ви
comment-changed = змінено
comment-removed = Цей коментар видалено.
comment-edit = Редагувати
comment-move = Показати гостям
comment-of = { " " }– коментар: { $name }
comment-write-team = Напишіть команді
comment-write-guests = Напишіть гостям
comment-write-to = Напишіть: { $name }
comment-team-reads = Це читає лише команда
comment-team-reads-named = Це читає лише команда. Беруть участь: { $names }
comment-guests-later = Гості прочитають це, щойно його буде відкрито для них
comment-will-read =
    { $count ->
        [1] Це прочитає { $names }
        [one] Це прочитають: { $names }
        [few] Це прочитають: { $names }
        [many] Це прочитають: { $names }
       *[other] Це прочитають: { $names }
    }
comment-send-team = Надіслати команді
comment-send-guests =
    { $count ->
        [0] Надіслати – майбутні гості прочитають це
        [one] Надіслати { $count } гостеві
        [few] Надіслати { $count } гостям
        [many] Надіслати { $count } гостям
       *[other] Надіслати { $count } гостя
    }
comment-send = Надіслати
comment-choose-lane = Виберіть, хто це читає: лише команда або також гості.
comment-text = Коментар
comment-save = Зберегти
comment-leave = Скасувати
comment-change-title = Редагувати коментар
comment-remove = Видалити коментар
comment-remove-sentence = Текст зникне. Протягом 30 днів це можна тут скасувати. Те, що тут був коментар, залишиться видимим.
comment-remove-now = Видалити
comment-move-title = Показати цей коментар гостям?
comment-move-now = Показати гостям
comment-move-nobody = Наразі його не прочитає жоден гість: або тут ще немає гостей, або старі коментарі для них вимкнено. Його прочитають гості, яким ви згодом надасте доступ зі старими коментарями.
comment-move-final = Цю дію не можна скасувати.

# Історія
history-task-added = додає завдання «{ $subject }»
history-task-title = перейменовує завдання
history-task-description = змінює опис «{ $subject }»
history-task-due = змінює термін «{ $subject }»
history-task-assignee = змінює виконавця «{ $subject }»
history-task-step-added = додає до чекліста «{ $subject }»: { $became }
history-task-step-done = позначає виконаним у «{ $subject }»: { $became }
history-task-step-open = знімає позначку в «{ $subject }»: { $became }
history-task-step-removed = видаляє з чекліста «{ $subject }»: { $was }
history-task-estimate = змінює оцінку «{ $subject }»
history-task-worked = записує { $became } год роботи над «{ $subject }»
history-task-worked-removed = вилучає { $was } год роботи над «{ $subject }»
history-task-worked-restored = відновлює { $became } год роботи над «{ $subject }»
history-task-status = { $became ->
    [done] позначає «{ $subject }» як виконане
    [doing] позначає «{ $subject }» як завдання в роботі
    [cancelled] скасовує «{ $subject }»
   *[other] позначає «{ $subject }» як відкрите
}
history-note-added = додає нотатку «{ $subject }»
history-field-shown-here = показує «{ $subject }» гостям цього запису
history-field-hidden-here = приховує «{ $subject }» від гостей цього запису
history-field-shown-to = показує «{ $subject }» гостю { $became }
history-field-hidden-to = приховує «{ $subject }» від гостя { $became }
history-guests-settings = змінює, що гостям можна тут робити та які листи вони отримують
history-guests-may = змінює, що тут можуть робити гості
history-guests-mailed = змінює, які листи тут отримують гості
history-guests-fields = вибирає поля, які бачить { $subject }
history-request-made = подає заявку «{ $subject }»
history-request-task = створює завдання із заявки «{ $subject }»
history-request-closed = закриває заявку «{ $subject }»
history-request-opened = знову відкриває заявку «{ $subject }»
history-note-removed = видаляє нотатку «{ $subject }»
history-note-restored = відновлює нотатку «{ $subject }»
history-note-title = перейменовує нотатку
history-note-body = змінює текст «{ $subject }»
history-activity-added = додає активність «{ $subject }»
history-activity-kind = змінює вид «{ $subject }»
history-activity-title = перейменовує активність
history-activity-body = змінює текст «{ $subject }»
history-activity-day = змінює день «{ $subject }»
history-activity-participants = змінює список присутніх на «{ $subject }»
history-planned-added = планує «{ $subject }»
history-planned-title = перейменовує заплановане
history-planned-body = змінює опис «{ $subject }»
history-planned-day = змінює перший день «{ $subject }»
history-planned-hour = змінює час «{ $subject }»
history-planned-rule = змінює повторення «{ $subject }»
history-planned-confirmer = змінює того, хто підтверджує «{ $subject }»
history-planned-responsible = змінює того, хто відповідає за «{ $subject }»
history-planned-reminders = змінює нагадування «{ $subject }»
history-planned-ended = завершує заплановане: «{ $subject }»
history-planned-confirmed = підтверджує «{ $subject }» за { $became }
history-planned-skipped = пропускає «{ $subject }» за { $became }
history-planned-taken-back = відкликає сказане про «{ $subject }» за { $became }
history-follow-added = додає до спостерігачів «{ $became }»: { $subject }
history-follow-ended = вилучає зі спостерігачів «{ $was }»: { $subject }
history-comment-to-team = пише команді: «{ $subject }»
history-comment-to-guests = пише гостям: «{ $subject }»
history-comment-changed = змінює коментар
history-comment-removed = видаляє коментар
history-comment-restored = відновлює коментар
history-comment-moved = показує гостям коментар команди: «{ $subject }»
follow-choose-member = Виберіть учасника

home-tasks-all = Усі мої завдання
task-mine = Мої завдання
task-shown-as = Показати як
task-as-list = Список
task-as-board = Дошка
task-status-of = Статус «{ $title }»
task-move = Перемістити
task-followed-too = Також ті, за якими я стежу
task-done-too = Також виконані
task-only-followed = стежу
task-group-late = Прострочено
task-group-today = Сьогодні
task-group-week = Упродовж тижня
task-group-later = Пізніше
task-group-some-day = Без терміну
task-group-done = Виконано
task-steps = Чекліст
task-step-new = Новий крок
task-step-add = Додати крок
task-step-remove = Видалити: { $text }
task-steps-many = У чеклісті щонайбільше { $most } кроків.
task-hours = Години
task-hours-sum = { $worked } год
task-hours-of = { $worked } з { $estimate } год
task-hours-add = Додати години
task-hours-help = Як 1:30, 1,5 або 90 m.
task-hours-day = День
task-hours-note = Що зроблено
task-hours-remove = Вилучити ці години
task-hours-removed = Години, які ви вилучили
task-hours-wrong = Запишіть час, наприклад 1:30, 1,5 або 90 m.
task-estimate = Оцінка
task-timer-start = Запустити таймер
task-timer-stop = Зупинити таймер
task-timer-since = працює з { $clock }
task-timer-runs = таймер працює
task-timer-elsewhere = Ваш таймер працює для «{ $title }». Спершу зупиніть його там.

# Наряди
order = Наряд
orders = Наряди
order-number = Наряд { $number }
order-new = Новий наряд
order-change = Змінити наряд
order-make = Створити наряд
order-make-of-task = Зробити нарядом
orders-which = Які наряди
orders-open = До виконання
orders-all = Усі
orders-mine = Лише мої
orders-empty = Нарядів тут немає. Наряд створюють у записі або проєкті, там, де його завдання: де, коли, з ким, із чого.
order-what = Що
order-when = Коли
order-from = { $day }, з { $from }
order-window = { $day }, { $from }–{ $to }
order-window-days = { $day }, { $from } – { $last }, { $to }
order-starts = Початок
order-ends = Кінець
order-clock = Час указано за годинником місця виконання робіт.
order-no-moment = Це не день із часом.
order-no-start = Укажіть також час початку.
order-ends-before = Кінець раніше за початок.
order-place = Місце
order-contact = Контакт на місці
order-phone = Телефон
order-materials = Матеріали
order-material = Матеріал
order-materials-help = По одному в рядку, з кількістю: 2 фільтри F7.
order-materials-many = Щонайбільше { $most } матеріалів.
order-step = Крок
order-steps-help = По одному кроку в рядку.
order-used = Використано
order-used-so-much = використано: { $much }
order-used-example = 2, жодного, 3 м
order-added = додано
order-more = Використано понад це
order-more-help = По одному в рядку.
order-report = Що зроблено
order-your-report = Ваш звіт
order-no-report = Звіту ще немає.
order-report-it = Відзвітувати й підтвердити
order-reported-by = { $name }, { $at }
order-reported-meanwhile = Тим часом хтось змінив звіт. Він вище; введене вами ще тут.
order-photos = Фото
order-no-photos = Тут не можна надсилати файли.
order-save-report = Зберегти звіт
order-done-unsigned = Виконано, без підпису
order-confirmation = Підтвердження
order-sign-about = Той, для кого виконано роботу, підтверджує її тут, на цьому екрані.
order-name = Ім’я
order-signature = Підпис
order-confirm-it = Підтвердити виконання
order-confirmed = { $name } підтверджує виконання
order-confirmed-by = на екрані: { $by }
order-confirmed-line = { $name } підтверджує, { $at }, на екрані: { $by }.
order-signature-of = Підпис: { $name }
order-is-confirmed = Виконання цього наряду підтверджено. Змінити його можна, якщо відкликати підтвердження.
order-is-confirmed-short = Підтверджено
order-withdraw = Відкликати підтвердження
order-withdraw-question = Наряд знову можна буде змінити, і його доведеться підтвердити заново. Попереднє підтвердження залишиться в історії.
order-withdraw-do = Відкликати
order-overtaken = Тим часом хтось змінив цей наряд. Введене вами ще тут; збережіть ще раз, щоб замінити зміни іншої особи.
order-sheet = PDF
order-code = Те саме на телефоні:
order-template = Шаблон
order-templates = Шаблони нарядів
order-templates-about = Наряд, що повторюється, можна зберегти тут із його сторінки — без часу, місця та виконавця.
order-templates-empty = Відкрийте наряд і збережіть його як шаблон.
order-template-has = матеріалів: { $materials }, кроків: { $steps }
order-template-remove = Видалити шаблон «{ $title }»
templates-removed = Видалені шаблони
order-template-in-house = Шаблони зберігають ті, хто працює в організації.
order-keep-template = Зберегти як шаблон
order-no-template = Немає
order-use-template = Використати
task-to-guest = { $name } (гість; побачить це)
task-guest-not-open = Гість може виконувати лише те, що для нього відкрито. Спершу поділіться цим із ним.
history-order-made = створює наряд із «{ $subject }»
history-order-changed = змінює наряд «{ $subject }»
history-order-place = змінює місце в наряді «{ $subject }»
history-order-contact = змінює контактну особу на місці в наряді «{ $subject }»
history-order-phone = змінює номер телефону в наряді «{ $subject }»
history-order-window = змінює час виконання наряду «{ $subject }»
history-order-materials = змінює матеріали наряду «{ $subject }»
history-order-used = вказує, скільки витрачено: «{ $subject }»
history-order-reported = звітує про «{ $subject }»
history-order-confirmed = отримує підтвердження: { $subject }
history-order-withdrawn = відкликає підтвердження «{ $subject }»
history-order-template = зберігає «{ $subject }» як шаблон
