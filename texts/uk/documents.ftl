# Документи та взаємодії щодо них

document = Документ
documents = Документи
documents-empty = Документ читають, обговорюють і підписують: і команда, і гості, які отримують його за посиланням.
documents-none-found = Відповідних документів немає.
documents-show-all = Показати всі документи
documents-filter = Фільтр документів
documents-shared = Спільні з гостями
documents-mine = Мої
document-new = Новий документ
document-start = Створити документ
document-edit = Редагувати «{ $title }»
document-subject = Тема
document-description = Опис
document-description-help = Це читають усі, хто бачить документ, зокрема гості.
document-no-description = Опису ще немає.
document-changed = Змінено
document-to-sign = Файли на підпис
document-to-sign-add = Додати PDF на підпис
document-to-sign-empty = Тут будуть PDF-файли, які потрібно підписати.
sign-no-pdf = { $name } — не PDF. Підписувати можна лише PDF; спершу збережіть файл у цьому форматі.
sign-too-large = { $name } завеликий для підписання: не більше 64 МБ.
sign-encrypted = { $name } захищено паролем. Спершу зніміть захист: пароль знадобився б і тому, хто перевіряє підпис.
sign-certified = { $name } сертифіковано із забороною змін. Додайте його як звичайний файл.
sign-broken = { $name } пошкоджено, підписати його не можна. Надрукуйте його в новий PDF і спробуйте з ним.
history-document-description = змінює опис
history-event-started = { $became ->
    [approval] надсилає на погодження: { $subject }
    [signature] надсилає на підпис: { $subject }
   *[other] пише повідомлення: { $subject }
}
history-event-closed = закриває для всіх гостей: { $subject }
history-event-opened = знову відкриває для гостей: { $subject }
history-event-closed-to = закриває взаємодію «{ $subject }» для гостя { $became }
history-event-opened-to = знову відкриває взаємодію «{ $subject }» для гостя { $became }
history-file-closed-to = закриває доступ до { $subject } для гостя { $became }
history-file-opened-to = знову відкриває доступ до { $subject } для гостя { $became }

events = Взаємодії
events-empty = Тут будуть повідомлення, погодження та підписи — кожна взаємодія між тими, хто бере в ній участь.
event-new = Нове повідомлення
event-title = Тема
event-body = Повідомлення
event-members = Учасники, що беруть участь
event-send = Надіслати
event-message = Повідомлення
event-approval = Погодження
event-signature = Підписи
event-closed = Закрито для гостей
event-invite = Залучити гостей
event-invite-help = Вони братимуть участь у цій взаємодії. Документ буде відкрито для тих, хто його ще не має, і вони отримають посилання листом.
event-is-closed = Цю взаємодію закрито для всіх гостей. Документ залишається для них відкритим.
event-open = Знову відкрити для гостей
event-close = Закрити для всіх гостей
event-close-help = Вони одразу перестануть бачити цю взаємодію. Документ, його файли та інші взаємодії залишаться для них відкритими.
event-visitors = Хто прийшов за публічним посиланням
event-visitors-help = Вони бачать цю взаємодію так само, як усі, хто має посилання. Її можна закрити лише для когось одного; документ залишиться для нього відкритим. Хто знову відкриє адресу, не кажучи, хто він, бачить те, що бачать усі.
event-visitors-none = Ніхто з тих, хто прийшов за публічним посиланням, не бачить цієї взаємодії.
event-closed-to-guests = Цю взаємодію закрито для гостей. Спершу відкрийте її.

# Власні документи відвідувачів.

signing-everyone-alone = Усіх, хто має посилання, можна запросити лише в окремому кроці.
signing-everyone-no-link = Запросити всіх, хто має посилання, може лише той, хто має право створювати посилання.
copies = Копії
copies-complete = Підписано всіма: { $complete } з { $all }.
copies-show = Показати копії
copies-files = Експорт
copies-csv = Список як CSV
copies-zip = Підписані PDF як ZIP
copies-none = За публічним посиланням ще ніхто не приходив. Кожен, хто прийде й підтвердить свою особу, матиме тут власний документ.
copies-none-found = Відповідних копій немає.
copies-next = Старіші
copies-filter = Ім’я або електронна пошта
copies-over = Тут більше немає чого підписувати. Зверніться до того, хто надіслав вам посилання.
copy-visitor = Ім’я
copy-company = Компанія
copy-far = Стан
copy-made = Перший вхід
copy-answered = Відповідь
copy-address = Адреса
copy-open = Без відповіді
copy-signed = Підписано, очікуються інші
copy-complete = Підписано всіма
copy-declined = Відмова
copy-over = Завершено

# Шаблони документів і списки розсилання за ними.

template = Шаблон
templates = Шаблони
templates-empty = Шаблон — це документ зі змінними: ви вказуєте, для кого він, а змінні заповнюються з контакту, запису та введених даних.
template-new = Новий шаблон
template-start = Створити шаблон
template-name = Назва шаблону
template-lead = Гості ніколи не бачать шаблону. Вони бачать документи, створені за ним.
template-description-help = Є в кожному документі, створеному за шаблоном. Змінні в тексті — імена в подвійних фігурних дужках — заповнюються.
template-filled = Що заповнюється
template-settings = Змінні шаблону
template-subject = Назва документа
template-organizer = Записи з реєстру
template-no-records = Без записів
template-asks = Запитується під час використання
template-asks-help = По одному в рядку, наприклад «Сума». У текстах — у подвійних фігурних дужках.
template-ask-taken = «{ $name }» не можна запитувати: це вже ім’я змінної, воно задовге або містить дужки.
template-asks-many = Можна запитувати щонайбільше { $most } значень.
template-gaps = Змінні
template-gaps-none = Ще немає
template-gaps-how = Як записувати змінні
template-gaps-lead = Вони можуть бути в назві документа, в описі, у назві та повідомленні маршруту, а також на сторінках PDF — там, де ви їх розмістите.
template-field-example = Сума
template-field-help = Поле запису, за його назвою
template-gap-unknown = Змінній «{ $gap }» немає звідки взяти значення. Подивіться, як записувати змінні, або додайте її до запитуваного.
template-gap-empty = Немає чого підставити: { $gap }.
template-blanks = Розмістити текст на сторінках
template-blanks-count = { $count ->
    [0] ще нічого не розміщено
    [one] { $count } місце
    [few] { $count } місця
    [many] { $count } місць
   *[other] { $count } місця
}
template-back = Назад до шаблону
template-use = Використати шаблон
template-use-help = Документ буде створено, але нікому не надіслано, доки ви його не переглянете й не надішлете.
template-make = Створити документ
template-recipient = Для кого документ
template-recipient-help = Відомі дані контакту мають перевагу. Ім’я, посада й компанія — для нової особи.
template-record = Запис
template-asked = Потрібно заповнити
template-for-whom = Укажіть, для кого документ: електронну адресу.
recipient-member = Це адреса учасника. Документ за шаблоном призначено для людини ззовні.
template-no-organizer = Укажіть у шаблоні, записи якого реєстру заповнюють його змінні.
template-which-record = Виберіть запис.
template-no-record = Видимого вам запису «{ $name }» немає.
template-two-records = Назву «{ $name }» мають кілька записів. Спершу перейменуйте один із них.
template-not-sent = Сам шаблон не надсилають. Використайте його й надішліть документ.
template-signed-before = { $name } уже підписано; на його сторінках нічого не можна написати.
template-unwritable = На сторінках { $name } нічого не можна написати: { $why }.
template-made = Документи за шаблоном
template-made-show = Показати документи
template-made-none = За цим шаблоном ще не створено документів.
share-no-templates = Шаблоном не діляться. Використайте його й поділіться документом.
signing-recipient = Одержувач документа
signing-recipient-template = Одержувача документа запитує лише шаблон. Укажіть тут конкретну особу.
signing-who-template = Ім’я та електронна адреса в кожному рядку; «recipient» означає того, для кого буде створено документ. Особи одного кроку отримують запит одночасно.
signing-template-help = Кожен документ за шаблоном отримує цей маршрут зі своїм одержувачем.
signing-of-template = Із шаблону
history-template-changed = змінює змінні шаблону
gap-contact-name = Ім’я контакту
gap-contact-email = Електронна пошта контакту
gap-contact-position = Посада контакту
gap-counterparty = Компанія контакту
gap-organization = Наша компанія
gap-sender = Ваше ім’я
gap-today = Сьогоднішня дата
gap-record-title = Назва запису
gap-field = Запис: { $name }
blank-what = Підставити
blank-each = Що підставляється
blank-lead = Текст починається вгорі ліворуч у своєму місці й зменшується, якщо не вміщується.
blank-no-files = Спершу додайте до шаблону PDF на підпис. Текст розміщують на його сторінках.
copy-draft = Не надіслано
batches = Надіслані списки
batch-send = Надіслати за списком
batch-title = Надіслати «{ $name }» за списком
batch-lead = Ніхто нічого не отримає, доки ви не побачите результат для кожного рядка.
batch-too-many = У списку щонайбільше { $most } рядків. Розділіть його.
batch-file-help = CSV або XLSX із назвами стовпців у першому рядку, до 5000 рядків.
batch-of = Список { $file }
batch-row = Одержувач
batch-skips-known = Пропустити тих, хто вже має документ за цим шаблоном
batch-sums = Буде надіслано: { $add }, уже мають документ: { $known }, надіслати неможливо: { $refused }.
batch-add = Буде надіслано
batch-known = Уже має документ
batch-refused = Надіслати неможливо
batch-run = { $count ->
    [one] Надіслати { $count } документ
    [few] Надіслати { $count } документи
    [many] Надіслати { $count } документів
   *[other] Надіслати { $count } документа
}
batch-running = Надсилання
batch-progress = Рядків: { $done } з { $count }, надіслано документів: { $added }.
batch-done = { $count ->
    [0] Жодного документа не надіслано.
    [one] Надіслано { $count } документ.
    [few] Надіслано { $count } документи.
    [many] Надіслано { $count } документів.
   *[other] Надіслано { $count } документа.
}
batch-sent = надіслано: { $count }
batch-open = не завершено
batch-faults = Не надіслано
batch-why = Чому
batch-no-recipient = Маршрут шаблону не містить нікого зі списку. Спершу додайте до нього «recipient».

# Докази

evidence-get = Завантажити докази
evidence-title = Докази щодо «{ $title }»
evidence-lead = Усе, що відомо про це організації «{ $organization }»: що показано, сказано, підписано й надіслано, коли та кому. Укладено: { $name }, { $at }.
evidence-what = Що
evidence-who = Хто
evidence-when = Коли
evidence-how = Як підтверджено особу
evidence-from = Звідки
evidence-made = Створено
evidence-id = Номер
evidence-hash = SHA-256
evidence-files = Файли та їхні версії
evidence-internal = для команди
evidence-removed = видалено
evidence-open = триває
evidence-route = Підписи: { $title }
evidence-route-sent = Надсилання: { $name }, { $at }. { $state } { $end }
evidence-parts = Що показано
evidence-opened = Відкрито
evidence-closed = Закрито або до
evidence-access = Для кого відкрито
evidence-visits = Хто переглядав
evidence-came = Початок
evidence-went = Кінець
evidence-pages = Сторінки
evidence-said = Що сказано
evidence-with = Разом із: { $names }
evidence-to-guests = із гостями
evidence-to-team = у команді
evidence-log = Що свідчить журнал
evidence-nothing = Нічого.
evidence-foot = Цей звіт — один файл архіву. Архів підписано цілком; у файлі README.txt описано, як це перевірити.
