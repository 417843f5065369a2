projects = Проєкти
project = Проєкт
projects-empty = Проєкт має етап, термін, завдання й години та два чати: один для команди, один із гостями.
projects-none-found = Відповідних проєктів немає.
projects-show-all = Показати всі проєкти
projects-filter = Фільтр проєктів
projects-shared = Спільні з гостями
projects-mine = Мої
project-new = Новий проєкт
project-new-in = Новий проєкт на етапі «{ $stage }»
project-start = Створити проєкт
project-edit = Редагувати «{ $title }»
project-title = Назва
project-stage = Етап
project-stage-of = Етап проєкту «{ $title }»
project-due = Термін
project-due-change = Змінити термін
project-tasks-done = Завдання
project-tasks-of = Виконані завдання проєкту «{ $title }»
project-hours = Години
project-hours-worked = Відпрацьовані години
project-hours-of = Відпрацьовані години проєкту «{ $title }»
project-no-tasks = Завдань ще немає
project-no-estimate = Оцінки ще немає
project-description = Про проєкт
project-description-help = Для команди: гості ніколи цього не бачать.
project-more = Більше: «{ $title }»
parts-of-project = Частини цього проєкту
percent = { $number } %
project-burn-up-words = Виконано завдань: { $done } з { $all }.
project-burn-up-all = Усі завдання
project-burn-up-done = Виконані

stages = Етапи
stages-edit = Редагувати етапи
stage-planned = Заплановано
stage-in-progress = У роботі
stage-waiting = Очікування
stage-in-review = На розгляді
stage-done = Виконано
stage-name = Назва
stage-colour = Колір
stage-colour-sand = Пісочний
stage-colour-sky = Небесний
stage-colour-ochre = Вохряний
stage-colour-plum = Сливовий
stage-colour-moss = Моховий
stage-finished = Проєкти на цьому етапі завершено
stage-add = Додати етап
stage-up = Перемістити вгору: { $name }
stage-down = Перемістити вниз: { $name }
stage-delete = Видалити
stage-delete-now = Видалити етап
stages-ended = Видалені етапи
stage-delete-sentence = На етапі «{ $name }» немає проєктів.
stage-choose = Виберіть етап
stage-new-choice = Новий етап…
stage-in-use = { $count ->
    [one] На ньому { $count } проєкт. Який етап його замінить?
    [few] На ньому { $count } проєкти. Який етап його замінить?
    [many] На ньому { $count } проєктів. Який етап його замінить?
   *[other] На ньому { $count } проєкту. Який етап його замінить?
}
stage-name-missing = Укажіть назву етапу.
stage-name-taken = Етап «{ $name }» уже є.
stage-colour-unknown = Виберіть один із кольорів.
stage-too-many = Може бути щонайбільше { $most } етапів.
stage-last = Це останній етап. Проєкт завжди має етап.

task-cancelled = Скасовано
task-progress = Поступ
task-as-timeline = Часова шкала
task-select = Вибрати «{ $title }»
tasks-of-none = Завдань ще немає.
tasks-share-selected = Поділитися вибраними
task-timeline-none = без терміну
history-project-stage = переміщує на інший етап
history-project-due = змінює термін
history-project-description = змінює опис проєкту
history-task-shared = надає доступ до «{ $became }» гостеві { $subject }

share-no-projects = Спільний доступ до проєктів вимкнено для всієї організації. Адміністратор може ввімкнути його.
share-tasks = Завдання проєкту
share-tasks-help = Усі, зокрема майбутні. Вимкнено: лише ті, якими поділилися окремо.
share-due = Термін
share-stage = Етап
share-hours = Відсоток годин
share-progress = Відсоток завдань
share-chat = Чат
share-old-messages = Повідомлення від початку
share-old-messages-help = Вимкнено: вони читають чат лише відтепер.
share-project-always = { $files ->
    [0] Чат із гостями та невнутрішні файли завжди входять до спільного доступу.
    [one] Чат із гостями та { $files } невнутрішній файл завжди входять до спільного доступу.
    [few] Чат із гостями та { $files } невнутрішні файли завжди входять до спільного доступу.
    [many] Чат із гостями та { $files } невнутрішніх файлів завжди входять до спільного доступу.
   *[other] Чат із гостями та { $files } невнутрішнього файлу завжди входять до спільного доступу.
}
share-tasks-title = Поділитися завданнями
share-tasks-none = Виберіть щонайменше одне завдання.
share-tasks-button = { $count ->
    [one] Поділитися { $count } завданням
    [few] Поділитися { $count } завданнями
    [many] Поділитися { $count } завданнями
   *[other] Поділитися { $count } завдання
}
share-task-due = Термін
share-task-status = Етап
share-task-progress = Відсоток поступу
share-task-files = Файли
access-only-tasks = лише окремі завдання
count-tasks = { $count ->
    [one] { $count } завдання
    [few] { $count } завдання
    [many] { $count } завдань
   *[other] { $count } завдання
}
count-messages = { $count ->
    [one] { $count } повідомлення
    [few] { $count } повідомлення
    [many] { $count } повідомлень
   *[other] { $count } повідомлення
}
settings-projects = Проєктами можна ділитися
settings-projects-help = Вимкнено: спільний доступ до всіх проєктів призупинено, і ніхто не може ними поділитися. Після ввімкнення все стане як було.
project-not-shared = Цей проєкт більше не відкрито для вас.
project-not-shared-help = Якщо ви вважаєте, що маєте його бачити, зверніться до того, хто ним поділився.

chat = Чат
chat-team = Учасники проєкту
chat-guests = Гості
chat-of = { $chat }: чат «{ $title }»
chat-of-unread = { $chat }: чат «{ $title }», непрочитане
chat-unread = нове
chat-older = Старіші повідомлення
chat-newest = До найновіших
chat-new-from-here = Нове
chat-team-empty = Ще ніхто не писав. Тут читає лише команда.
chat-guests-empty = Ще ніхто не писав.
chat-nobody = Цей проєкт ще ні для кого не відкрито. Поділіться ним і спілкуйтеся тут із гостями.
chat-share-first = Поділитися проєктом
chat-write = Напишіть повідомлення
chat-write-team = Напишіть учасникам проєкту
chat-write-guests = Напишіть у чаті з гостями
chat-team-reads = Це читають лише учасники.
chat-nobody-yet = Гості прочитають це, щойно ви поділитеся з ними проєктом.
chat-will-read = { $count ->
    [1] Це прочитає { $names }.
    [one] Це прочитають: { $names }.
    [few] Це прочитають: { $names }.
    [many] Це прочитають: { $names }.
   *[other] Це прочитають: { $names }.
}
chat-and-others = { $names } та { $count ->
    [one] ще { $count } гість
    [few] ще { $count } гості
    [many] ще { $count } гостей
   *[other] ще { $count } гостя
}
chat-of-company = { $names } ({ $company })
chat-attach = Вкласти файли
chat-send = Надіслати
chat-react-to = Реакція на повідомлення: { $name }
chat-title-team = Чат учасників проєкту
chat-title-guests = Чат із гостями
chat-no-such-sign = Реакції «{ $text }» немає.
chat-removed = Це повідомлення відкликано.
chat-change-title = Змінити повідомлення
chat-remove = Відкликати
chat-remove-sentence = Текст і надіслані з ним файли зникнуть. Протягом 30 днів це можна тут скасувати. Залишиться позначка, що тут було повідомлення.
guest-chat-title = Чат: { $organization }
guest-chat-open = Відкрити чат
hit-message = Повідомлення
mail-kind-chat = Чат
mail-kind-told = Спільний доступ, для команди
mail-kind-tasks = Спільні завдання
mail-chat-subject = { $author } пише в чаті «{ $item }»
mail-chat-above = { $author } пише в чаті:
mail-chat-below = Ви отримали цей лист, бо берете участь у чаті й ще не прочитали повідомлення.
mail-chat-more = { $count ->
    [one] Після нього надійшло ще { $count } повідомлення.
    [few] Після нього надійшло ще { $count } повідомлення.
    [many] Після нього надійшло ще { $count } повідомлень.
   *[other] Після нього надійшло ще { $count } повідомлення.
}
mail-chat-button = Відкрити чат
mail-told-subject = { $sharer } ділиться: «{ $item }»
mail-told-above = { $sharer } надає доступ ({ $guests }):
mail-told-button = Хто має доступ
mail-told-below = Ви отримали цей лист, бо відповідаєте за цей проєкт, створили його або належите до його команди.
mail-yours-subject = { $sharer } доручає вам завдання
mail-yours-above = { $sharer } просить вас зробити це
mail-tasks-subject = { $count ->
    [one] { $sharer } надає вам доступ до { $count } завдання
    [few] { $sharer } надає вам доступ до { $count } завдань
    [many] { $sharer } надає вам доступ до { $count } завдань
   *[other] { $sharer } надає вам доступ до { $count } завдання
}
mail-tasks-above = { $count ->
    [one] { $sharer } надає вам доступ до { $count } завдання проєкту
    [few] { $sharer } надає вам доступ до { $count } завдань проєкту
    [many] { $sharer } надає вам доступ до { $count } завдань проєкту
   *[other] { $sharer } надає вам доступ до { $count } завдання проєкту
}
approval-title = Погодження
approval-ask = Надіслати на погодження
approval-ask-again = Надіслати ще раз
approval-ask-button = Надіслати
approval-who = Хто погоджує
approval-message = На що звернути увагу
approval-nobody = Виберіть, хто погоджує.
approval-sees-not = Хтось із вибраних не бачить цього завдання. Спершу поділіться ним.
approval-asked-already = Запит уже надіслано іншим. Спершу відкличте його або дочекайтеся відповідей.
approval-waits = Чекає на погодження
approval-yours = Потрібне ваше погодження
approval-approved = Погоджено
approval-rejected = Відхилено
approval-withdrawn = Відкликано
approval-line-waits = ще без відповіді
approval-line-approved = погоджено
approval-line-rejected = відхилено
approval-withdraw = Відкликати запит
approval-withdraw-sentence = Погоджувати більше не потрібно. Отримані відповіді залишаться в історії.
approval-asks = { $name } просить вас погодити це
approval-note = Коментар за бажанням
approval-approve = Погодити
approval-reject = Відхилити
approval-others = Запит надіслано й іншим; очікуються їхні відповіді.
history-task-approval-asked = надсилає на погодження «{ $subject }»: { $became }
history-task-approval-withdrawn = відкликає запит на погодження «{ $subject }»
history-task-approval-passed = надсилає на погодження «{ $subject }» (замість { $was }): { $became }
history-task-approval-dropped = більше не чекає на погодження «{ $subject }»: { $was }
history-task-approved = погоджує «{ $subject }»
history-task-rejected = відхиляє «{ $subject }»
mail-kind-approval = Запит на погодження
mail-kind-decided = Рішення щодо погодження
mail-approval-subject = { $asker } просить вас погодити «{ $task }»
mail-approval-above = { $asker } просить вас погодити завдання («{ $item }»):
mail-approval-button = Переглянути
mail-approval-below = Ви отримали цей лист, бо очікується ваша відповідь.
mail-decided-approved = «{ $task }»: погоджено
mail-decided-approved-above = Завдання погодили всі («{ $item }»):
mail-decided-rejected = «{ $task }»: відхилено
mail-decided-rejected-above = { $name } відхиляє завдання («{ $item }»):
mail-decided-below = Ви отримали цей лист, бо надіслали запит.
forms = Форми
forms-about = Їх заповнюють люди без облікового запису за адресою, яку ви поширюєте на сайті або в листі. Кожна відповідь стає тут завданням. Гості, які бачать усі завдання цього проєкту, бачать і його, без імені, адреси та файлів.
forms-empty = Форм ще немає. Створіть форму й поширте її адресу.
form-new = Нова форма
form-make = Створити форму
form-change = Змінити
form-title = Назва
form-intro = Текст над запитаннями
form-questions = Ваші запитання, по одному в рядку
form-questions-help = Ім’я, електронна пошта й тема запитуються завжди. Зірочка в кінці рядка: відповідь обов’язкова.
form-begins-as = Початковий статус завдання
form-takes-files = Можна додавати файли
form-status = Завдання може починатися як відкрите або в роботі.
form-questions-many = У формі щонайбільше { $most } запитань.
form-many = У проєкті щонайбільше { $most } форм.
form-answers = { $count ->
    [0] Відповідей ще немає
    [one] { $count } відповідь
    [few] { $count } відповіді
    [many] { $count } відповідей
   *[other] { $count } відповіді
}
form-is-closed = Закрито
form-address = Адреса цієї форми
form-look = Переглянути
form-open = Відкрити знову
form-close = Закрити
form-renew = Нова адреса
form-renew-sentence = Поширена адреса більше нічого не відкриватиме.
form-your-name = Ваше ім’я
form-your-email = Ваша електронна пошта
form-subject = Тема
form-message = Що ви хочете повідомити
form-optional = за бажанням
form-files = Файли
form-files-help = Щонайбільше { $files } файлів, до { $megabytes } МБ кожен.
form-files-again = Виберіть файли ще раз. Щонайбільше { $files } файлів, до { $megabytes } МБ кожен.
form-send = Надіслати
form-who-reads = Надіслане отримають організація «{ $organization }» і ті, з ким вона над цим працює. Ваше ім’я, адреса та файли залишаться в організації.
form-trap = Залиште це поле порожнім
form-thanks = Дякуємо, усе надійшло.
form-thanks-help = { $organization } має надіслане вами та вашу адресу для відповіді.
form-another = Надіслати ще
form-closed = Цю форму закрито.
form-answer-needed = Дайте відповідь: { $question }
form-answer-long = Ця відповідь задовга: { $question }
form-too-much = Це більше, ніж уміщує завдання. Скоротіть текст або надішліть його файлом.
form-trapped = Заповнено поле, якого люди не бачать: так роблять програми. Надішліть ще раз.
form-too-soon = Занадто швидко для людини. Натисніть ще раз.
form-once-more = Ця сторінка довго була відкрита. Нічого не втрачено; натисніть ще раз.
form-sent-before = Цю сторінку вже надіслано. Щоб надіслати це як іншу відповідь, натисніть ще раз.
form-changed-meanwhile = Тим часом форму змінили. Перегляньте її та надішліть ще раз.
task-sent-in = Надіслано через форму «{ $form }»: { $name } ({ $email })
history-form-made = створює форму «{ $subject }»
history-form-changed = змінює форму «{ $subject }»
history-form-closed = закриває форму «{ $subject }»
history-form-opened = знову відкриває форму «{ $subject }»
history-form-address = змінює адресу форми «{ $subject }»
history-form-answered = Через форму «{ $became }» надійшло: «{ $subject }»
mail-kind-answer = Форму заповнено
mail-answer-subject = { $form }: { $title }
mail-answer-above = { $name } заповнює форму «{ $form }»:
mail-answer-button = Переглянути
mail-answer-below = Ви отримали цей лист, бо відповідаєте за проєкт.
