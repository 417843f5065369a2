### Реєстри, записи та спільне для всіх елементів: команда, історія, кошик, пошук.

## Реєстри

organizers = Реєстри
organizers-empty = Реєстр містить записи одного виду: огляди, договори, обладнання. Створіть перший.
organizers-empty-ask = Реєстрів ще немає. Попросіть адміністратора створити перший.
organizer-new = Новий реєстр
organizer-new-about = Місце для записів одного виду. Усе можна змінити пізніше.
organizer-start-from = Почати з
organizer-name = Назва
organizer-name-help = Якщо залишити порожнім, буде взято назву того, з чого ви починаєте.
organizer-name-missing = Укажіть назву.
organizer-name-long = Максимальна кількість символів: { $most }.
organizer-look = Вигляд
organizer-icon = Значок
organizer-icon-unknown = Виберіть один із показаних значків.
organizer-as-template = Як у зразка
organizer-cover = Обкладинка
organizer-cover-unknown = Виберіть одну з показаних обкладинок.
organizer-cover-own = Власне зображення обкладинки
organizer-cover-help = JPEG, PNG або WebP, до 8 МБ. Гості бачать її вгорі сторінки.
organizer-cover-wrong = Це не зображення JPEG, PNG чи WebP. Виберіть інший файл.
organizer-cover-missing = Спершу виберіть зображення.
organizer-make = Створити реєстр
organizer-extranet = Гостям можна надавати доступ
organizer-extranet-about = Записами можна ділитися з гостями, по одному. Вимкнено: жоден гість нічого тут не бачить.
organizer-extranet-guests =
    { $count ->
        [one] Записи звідси зараз доступні { $count } гостеві.
        [few] Записи звідси зараз доступні { $count } гостям.
        [many] Записи звідси зараз доступні { $count } гостям.
       *[other] Записи звідси зараз доступні { $count } гостям.
    }
organizer-no-guests = без гостей
organizer-records =
    { $count ->
        [0] Без записів
        [one] { $count } запис
        [few] { $count } записи
        [many] { $count } записів
       *[other] { $count } запису
    }
settings-overtaken = Поки ви писали, хтось інший змінив це. Перегляньте поточний стан; збережіть ще раз, щоб застосувати введене вами.
organizer-settings = Налаштування
organizer-settings-of = Налаштування: { $name }
upload-picture = Використати це зображення
cover-bridge = Міст
cover-bolts = Болти
cover-tower = Вежа
cover-machines = Обладнання
cover-orders = Замовлення
cover-contracts = Договори
cover-harbour = Гавань
cover-orchard = Сад
cover-picture = Ваше зображення

template-inspections = Огляди
template-inspections-about = Місце, дата, стан
template-contracts = Договори
template-contracts-about = Сторона, сума, кінець
template-machines = Обладнання
template-machines-about = Сер. номер, обслуговування
template-orders = Замовлення
template-orders-about = Постачальник, доставка
template-blank = Порожній
template-blank-about = Ще без полів
ready-place = Місце
ready-inspected-on = Огляд
ready-state = Стан
ready-state-choices = Заплановано | У роботі | Очікування деталей | Виконано
ready-findings = Висновки
ready-party = Сторона
ready-sum = Сума договору
ready-begins = Початок
ready-ends = Кінець
ready-serial = Серійний номер
ready-location = Розташування
ready-serviced-on = Останнє обслуговування
ready-service-due = Наступне обслуговування
ready-supplier = Постачальник
ready-ordered-on = Замовлено
ready-delivery = Доставка
ready-order-state = Стан
ready-order-state-choices = Замовлено | Підтверджено | У дорозі | Доставлено

## Категорії та поля

categories-about = Розділи цього реєстру. Записи зберігають свою категорію, навіть якщо її архівовано.
categories-all = Усі категорії
category-new = Нова категорія
category-name = Назва категорії
category-none = Без категорії
fields-about = Стовпці кожного запису тут. Архівоване поле зберігає свої значення.
fields-empty = Полів ще немає. Без них запис має назву, категорію та відповідальну особу.
field-new = Нове поле
field-add = Додати поле
field-name = Назва
field-kind = Тип
field-kind-text = Рядок тексту
field-kind-long-text = Довгий текст
field-kind-number = Число
field-kind-money = Грошова сума
field-kind-date = Дата
field-kind-choice = Один варіант
field-kind-multi-choice = Кілька варіантів
field-kind-person = Особа
field-kind-checkbox = Прапорець
field-kind-link = Посилання
field-kind-file = Файл
field-choices = Варіанти
field-choices-help = По одному в рядку, для поля з варіантами. Для грошової суми — її валюта, наприклад UAH.
field-currency = Валюта
field-currency-wrong = Укажіть одну валюту, наприклад UAH.
field-choices-missing = Укажіть щонайменше один варіант.
field-choices-many = Щонайбільше 100 варіантів, до 200 символів кожен.
field-group = Група
field-group-help = Поля з однаковою групою стоять разом.
field-required = Обов’язкове для заповнення
field-to-guests = Гості це бачать
field-to-guests-help =
    { $count ->
        [0] Наразі ззовні ніхто не бачить записів звідси.
        [one] Записи звідси зараз відкриті для { $count } гостя; він побачить це, якщо йому показано поля.
        [few] Записи звідси зараз відкриті для { $count } гостей; вони побачать це, якщо їм показано поля.
        [many] Записи звідси зараз відкриті для { $count } гостей; вони побачать це, якщо їм показано поля.
       *[other] Записи звідси зараз відкриті для { $count } гостя; вони побачать це, якщо їм показано поля.
    }
move-up = Перемістити вгору: { $name }
move-down = Перемістити вниз: { $name }

## Записи

record-new = Новий запис
record-new-in = Новий запис у реєстрі «{ $name }»
record-edit = Редагувати «{ $title }»
record-add = Додати запис
record-title = Назва
record-title-missing = Укажіть назву.
record-title-long = Максимальна кількість символів: { $most }.
record-field-required = Поле «{ $name }» обов’язкове для заповнення.
record-field-long = Значення «{ $name }» задовге.
record-field-number = «{ $name }» — це число, наприклад 1480,50.
record-field-money = «{ $name }» — це сума щонайбільше з двома десятковими знаками, наприклад 1480,50.
record-field-person = «{ $name }»: виберіть одного з учасників або контактів.
record-field-contact = { $name } (контакт)
record-field-date = «{ $name }» — це дата, наприклад 2026-11-30.
record-field-choice = «{ $name }»: виберіть один із запропонованих варіантів.
record-field-link = «{ $name }» — це адреса, що починається з https://, http:// або mailto:.
record-field-file = «{ $name }»: виберіть один із файлів цього запису.
record-field-file-gone = Файл, якого тут уже немає
record-field-no-files = { $name }: спершу додайте файл до запису, а потім виберіть його тут.
record-binned = У кошику: { $day }. Гості цього не бачать. Відновити можна до { $until }.
records-empty = Запис — це все, що ви показали б гостеві: міст, договір, замовлення. Додайте перший.
records-none-found = Відповідних записів немає.
records-show-all = Показати всі
records-filter = Фільтр за назвою
records-filter-do = Фільтрувати
records-of = Записи реєстру «{ $name }»
parts-of-record = Частини цього запису
fields-shown = { $shown } з { $all }
fields-shown-about = Скільки полів показано гостям
share = Поділитися
share-with-a-guest = Поділитися з гостем
shared-with-guests = Спільне з гостями · { $count }
who-has-access = Хто має доступ
guests-none = Ззовні цього ніхто не бачить.
view-as = Переглянути як { $name }
team-add = Додати учасника
team-member = Учасник
team-remove = Вилучити: { $name }

## Двоє редагують

conflict = Хтось інший теж змінив це
conflict-about = Нічого не втрачено, але ваші зміни ще не збережено. Виберіть, що залишити, для кожного поля.
conflict-same = Ви обоє написали однаково.
conflict-theirs = Зараз там
conflict-yours = Ваше
conflict-both = Змінено обома
conflict-save = Зберегти вибране
conflict-leave = Залишити як є

## Історія

history-of = Історія: { $title }
history-empty = Змін ще не було.
history-older = Старіші
history-nobody = Parlor
history-became = стало
history-other = змінює { $subject }
history-item-created = додає { $subject }
history-item-binned = переміщує до кошика
history-item-restored = відновлює з кошика
history-title-changed = змінює назву
history-category-changed = змінює категорію
history-responsible-changed = змінює відповідальну особу
history-field-changed = змінює поле «{ $subject }»
history-participant-added = додає до команди: { $subject }
history-participant-removed = вилучає з команди: { $subject }

## Кошик

bin = Кошик
bin-about = Те, що тут лежить, можна відновити протягом { $days ->
    [one] { $days } дня
    [few] { $days } днів
    [many] { $days } днів
   *[other] { $days } дня
}. Гості нічого з цього не бачать.
bin-empty = Кошик порожній.
bin-by = переміщено: { $name }
bin-until = можна відновити до { $day }
bin-over = Пролежало в кошику понад 30 днів, відновити вже не можна.
to-bin = Перемістити до кошика

## Пошук

search-hint = Введіть слово: назви, значення, файли, завдання, нотатки, коментарі.
search-none = Серед доступного вам немає нічого з «{ $q }». Спробуйте початок слова.
search-places = Перейти до
search-hits = Знайдено
search-found = Знайдено: { $count }
search-more = Є ще; знайти їх допоможе інше слово.
records-sort = , упорядкувати за цим
records-more-filters = Інші фільтри
records-filters-most = Водночас діють до трьох полів.
records-any = будь-яке
records-from = від
records-to = до
records-shared = З гостями
records-shared-yes = Спільні з гостями
records-shared-no = Не спільні
records-narrowed = Що звужує список
records-leave-out = , прибрати
records-columns = Стовпці
records-columns-about = Окрім назви
records-columns-show = Показати ці
records-count = { $count ->
    [one] { $count } запис
    [few] { $count } записи
    [many] { $count } записів
   *[other] { $count } запису
}
records-page = { $shown } з { $count ->
    [one] { $count } запису
    [few] { $count } записів
    [many] { $count } записів
   *[other] { $count } запису
}
records-page-many = { $shown } з понад { $count ->
    [one] { $count } запису
    [few] { $count } записів
    [many] { $count } записів
   *[other] { $count } запису
}
previous-page = Попередня сторінка
views = Збережені подання
views-all = Усі
view-save = Зберегти це подання
view-name = Назва
view-shared = Для всіх, хто бачить цей список
view-remove = Видалити це подання
view-too-many = Ви зберегли тут максимальну кількість подань. Спершу видаліть одне.

records-files = Файли
export-count = Записів: { $done } з { $of }
export-failed = Файл обірвався під час передавання. Спробуйте ще раз.
export-stop = Зупинити
export-csv = Усі як CSV
export-csv-these = Ці як CSV
export-xlsx = Усі як книга Excel
export-xlsx-these = Ці як книга Excel
import = Імпортувати файл
import-title = Імпорт до реєстру «{ $name }»
import-lead = Нічого не буде додано, доки ви не побачите результат для кожного рядка.
import-file = Файл
import-file-help = CSV або XLSX із назвами стовпців у першому рядку, до 20 000 рядків і 10 МБ.
import-missing = Спершу виберіть файл.
import-empty = У цьому файлі немає рядків після першого.
import-too-many = Цей файл завеликий: щонайбільше 20 000 рядків і 100 стовпців.
import-unreadable = Цей файл не вдалося прочитати. Збережіть його як CSV або XLSX і спробуйте ще раз.
import-look = Переглянути вміст
import-look-again = Переглянути ще раз
import-columns = Стовпці
import-columns-about = Стовпець з такою самою назвою розпізнається автоматично; інші можна вибрати.
import-head = У файлі
import-sample = Приклад
import-is = Стане
import-is-what = Чим стане { $name }
import-nothing = нічим
import-skips-known = Пропустити рядки, назва яких уже є
import-of = Імпорт: { $file }
import-fates = Що буде з кожним рядком
import-sums = Буде додано: { $add }, уже є: { $known }, неможливо додати: { $refused }.
import-row = Рядок
import-fate = Результат
import-add = Буде додано
import-known = Уже є
import-refused = Неможливо додати
import-shown = Показано рядків: { $shown } з { $count }.
import-run = { $count ->
    [one] Додати { $count } запис
    [few] Додати { $count } записи
    [many] Додати { $count } записів
   *[other] Додати { $count } запису
}
import-running = Імпорт
import-progress = Рядків: { $done } з { $count }, додано записів: { $added }.
import-go-on = Продовжити
import-stop = Зупинити
import-done = { $count ->
    [0] Жодного запису не додано.
    [one] Додано { $count } запис.
    [few] Додано { $count } записи.
    [many] Додано { $count } записів.
   *[other] Додано { $count } запису.
}
import-back = До реєстру «{ $name }»
import-no-category = Категорії «{ $name }» немає.
import-nobody = Учасника «{ $name }» немає, або їх кілька.
import-yes-no = «{ $name }» — це так або ні.

bulk-title = { $count ->
    [one] { $count } запис
    [few] { $count } записи
    [many] { $count } записів
   *[other] { $count } запису
}
bulk-none = Жодного запису не вибрано. Спершу позначте їх у списку.
bulk-what = Що з ними зробити
bulk-choose = Виберіть дію
bulk-next = Далі
bulk-share = Поділитися з гостями
bulk-bin = Перемістити до кошика
bulk-bin-about = Відновити їх можна протягом 30 днів. Гості втратять доступ одразу.
bulk-who-help = Електронні адреси через кому.
bulk-until-help = Останній день. Порожньо — безстроково.
bulk-empty = Якщо залишити порожнім, значення зникне.
bulk-tell = Попередній перегляд
bulk-told = Що буде з кожним
bulk-sums = Зміниться: { $change }, уже так: { $same }, неможливо змінити: { $refused }.
bulk-do = { $count ->
    [one] Виконати для { $count } запису
    [few] Виконати для { $count } записів
    [many] Виконати для { $count } записів
   *[other] Виконати для { $count } запису
}
bulk-done = { $count ->
    [0] Нічого не змінено.
    [one] Виконано для { $count } запису.
    [few] Виконано для { $count } записів.
    [many] Виконано для { $count } записів.
   *[other] Виконано для { $count } запису.
}
bulk-change = зміниться
bulk-changed = виконано
bulk-same = уже так
bulk-refused = неможливо
bulk-shared = нових: { $newly }, уже мають: { $before }
bulk-gone = Цього вже немає.
bulk-overtaken = Це саме зараз змінює хтось інший.
bulk-too-many = Щонайбільше { $most } записів одночасно.
bulk-select = Вибрати «{ $title }»
bulk-selected = З вибраними…
cell-title = { $field }: { $title }
cell-overtaken = Тим часом хтось інший змінив цей запис. Перегляньте поточне значення й збережіть ще раз, щоб застосувати своє.
