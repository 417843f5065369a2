# Дошки

board = Дошка
boards = Дошки
rail-boards = Дошки
boards-empty = Дошка — це полотно, на якому всі малюють одночасно: команда та гості, які отримали її адресу.
boards-none-found = Відповідних дошок немає.
boards-show-all = Показати всі дошки
boards-filter = Фільтр дошок
boards-shared = Спільні з гостями
boards-mine = Мої
boards-archived = Архів
boards-by-title = За назвою
boards-by-change = Спершу нещодавно змінені
board-new = Нова дошка
board-start = Створити дошку
board-edit = Змінити «{ $title }»
board-title = Назва
board-picture = Зображення дошки «{ $title }»
board-beside = Поруч із дошкою
board-menu = Уся дошка
board-locked = Заблоковано
board-lock = Заблокувати
board-unlock = Розблокувати
board-archive = Архівувати
board-unarchive = Повернути з архіву
board-is-locked = Заблоковано: { $day }. Цю дошку всі можуть читати, але ніхто не може змінити.
board-is-archived = Архівовано: { $day }. Цю дошку всі можуть читати, але ніхто не може змінити.
board-is-shut = Цю дошку заблоковано. Її можна читати, але не змінювати.
board-not-allowed = Ви не можете тут цього змінити.
board-closed-to-you = Цю дошку більше не відкрито для вас.
board-full = Ця дошка заповнена: вона вміщує 10 000 об’єктів. Видаліть деякі або створіть іншу дошку.
board-many-changes = Одночасно можна надіслати щонайбільше 200 змін.
board-temporary = Тимчасова: видалення { $at }
board-as-guest = Ви тут як { $name }.
board-as-png = Зберегти як PNG
board-as-svg = Зберегти як SVG
board-as-pdf = Зберегти як PDF
board-opens-link = Усі, хто має посилання
board-opens-password = Посилання й пароль

board-role = Роль на дошці
board-role-owner = Власник
board-role-reader = Читач
board-role-reader-help = Переглядає та спостерігає наживо.
board-role-reviewer = Рецензент
board-role-reviewer-help = Також коментує, робить позначки й пише в чаті; змінює лише своє.
board-role-editor = Редактор
board-role-editor-help = Змінює все.
board-role-editor-plan = На платному тарифі гості можуть бути редакторами.
share-no-boards = Ваша організація не допускає гостей на свої дошки. Адміністратор може це змінити.

board-comments = Коментарі
board-comments-empty = Коментарів ще немає. Виберіть інструмент коментарів і натисніть потрібне місце на дошці.
board-comments-none = Коментарів ще немає.
board-comment-new = Коментувати дошку
board-say = Надіслати
board-say-something = Напишіть щось.
board-answer = Відповісти
board-answer-text = Ваша відповідь
board-resolve = Вирішити
board-reopen = Відкрити знову
board-resolved-by = вирішено: { $name }
board-resolved-count = вирішено: { $count }
board-pin-number = Місце { $number } на дошці
board-take-back = Відкликати написане: { $name }
board-words-of = написане: { $name }
board-too-far = Це місце занадто далеко.
board-many-pins = На цій дошці 2000 місць із коментарями. Відповідайте в одному з них.
board-chat-empty = Написане тут читають усі на дошці.
board-chat-say = Напишіть усім
board-timer = Таймер
board-timer-off = Таймер не запущено.
board-timer-until = Працює до { $at }.
board-timer-minutes = { $count } хв
board-timer-stop = Зупинити
board-timer-long = Таймер працює щонайбільше 24 години.
board-picture-missing = Виберіть зображення.
board-picture-wrong = Це зображення неможливо показати; підходять PNG, JPEG, GIF і WebP.
board-many-pictures = На цій дошці 1000 зображень. Видаліть деякі або створіть іншу дошку.
history-board-locked = блокує дошку
history-board-unlocked = розблоковує дошку
history-board-archived = архівує дошку
history-board-unarchived = повертає дошку з архіву
history-board-words-removed = видаляє слова: { $subject }
history-board-words-restored = відновлює слова: { $subject }

board-address = Хто заходить за її адресою
board-address-role = Роль тих, хто заходить за адресою
board-opens-people = Певні користувачі
board-opens-people-help = Лише запрошені. Інші можуть попросити доступ.
board-opens-password-help = Усі, хто має адресу та знає пароль.
board-opens-link-help = Кожен, хто має адресу, вводить ім’я й потрапляє на дошку.
board-opens-what = Виберіть, хто заходить за адресою.
board-opens-nothing = Адреса зараз нічого не відкриває. Спершу виберіть, хто за нею заходить.
board-opens-there = Що відкриває адреса дошки, визначають на самій дошці.
board-role-what = Виберіть роль тих, хто заходить за адресою.
board-outsiders-need-password = У вашій організації відкрити дошку за адресою можна лише з паролем.
board-needs-password = Ваша організація вимагає пароль, а ця дошка його не має: за її адресою ніхто не зайде. Виберіть «Посилання й пароль» і збережіть, а тоді передайте пароль разом з адресою.
board-copy = Копіювати адресу
board-copied = Скопійовано. Кожен, хто має адресу, вводить ім’я й потрапляє на дошку.
board-copied-password = Скопійовано. Потрібен ще й пароль: надішліть його в інший спосіб.
board-password = Пароль
board-password-new = Новий пароль
board-password-copied = Пароль скопійовано.
board-password-missing = Введіть пароль, який ви отримали разом з адресою.
board-password-wrong = Це не пароль цієї дошки.
board-enter = Увійти як гість
board-enter-name = Ваше ім’я
board-enter-help = Ваше ім’я буде біля вашого курсора та написаного вами.
history-board-opens = { $became ->
    [people] відкриває дошку лише для запрошених
    [password] відкриває дошку для всіх, хто має посилання й пароль
   *[link] відкриває дошку для всіх, хто має посилання
}
history-board-password-changed = змінює пароль дошки
board-password-copy = Копіювати
board-outsiders-wrong = Виберіть, як дошки поводяться з тими, хто не є учасниками.
settings-outsiders = Дошки та люди, які не є учасниками
settings-outsiders-invited = Їх можна запросити, або вони заходять за адресою
settings-outsiders-password = За адресою вони заходять лише з паролем
settings-outsiders-never = Вони не потрапляють на жодну дошку
settings-outsiders-open = { $count ->
    [one] { $count } дошка відкрита за адресою без пароля. Якщо пароль обов’язковий, її адреса нікого не впускає, доки дошка не має пароля.
    [few] { $count } дошки відкриті за адресами без пароля. Якщо пароль обов’язковий, їхні адреси нікого не впускають, доки дошки не мають пароля.
   *[other] { $count } дошок відкрито за адресами без пароля. Якщо пароль обов’язковий, їхні адреси нікого не впускають, доки дошки не мають пароля.
}
settings-board-role = Роль тих, хто заходить за адресою нової дошки
board-last-owner = Дошка має власника. Спершу зробіть власником когось іншого.
board-member-which = Виберіть учасника.
board-member-add = Додати учасника
board-member-off = Вилучити з дошки: { $name }
board-role-of = Роль на дошці: { $name }
history-board-role = { $became ->
    [none] вилучає з дошки: { $subject }
   *[other] надає роль { $became }: { $subject }
}
board-copy-of = { $title } (копія)
board-duplicate = Дублювати
board-keep-team = Зберегти як шаблон для команди
board-keep-public = Зберегти як шаблон для всіх
board-keep-not = Більше не шаблон
board-template = На основі
board-template-none = Порожня дошка
board-template-what = Виберіть, чим дошка є відтепер.
board-template-public = Для всіх
board-page-title = Створити дошку
board-page-lead = Обліковий запис не потрібен. Малювати на дошці можна одразу.
board-page-template = На основі
board-page-which = Виберіть один із варіантів.
board-page-make = Створити дошку
board-page-help = Вона не має власника й буде видалена через 24 години, якщо її не забере учасник цієї організації.
board-page-copy = Копіювати адресу сторінки
board-page-copy-help = Кожен, хто має адресу, створює дошки з шаблонів для всіх. Кожну буде видалено через добу, якщо її не забере учасник.
board-page-copied = Скопійовано. Кожен, хто має адресу, може створювати дошки з шаблонів для всіх.
board-is-temporary = Ця дошка тимчасова: вона не має власника й буде видалена з усім вмістом { $at }. Якщо її забере учасник організації, вона збережеться.
board-claim = Забрати дошку
board-claim-members = Забрати дошку можуть лише учасники організації. Передайте її адресу комусь із них.
board-claimed-already = Ця дошка вже має власника.
board-pass-by-mail = Надіслати електронною поштою
history-board-claimed = забирає дошку
history-board-over = видаляє дошку: її вчасно ніхто не забрав
history-board-nature = { $became ->
    [team_template] зберігає дошку як шаблон для команди
    [public_template] зберігає дошку як шаблон для всіх
   *[board] знову робить шаблон дошкою
}
board-invited-title = Лише для запрошених
board-invited-lead = Ця дошка організації «{ $organization }» відкрита для певних людей. Ось як на неї потрапити:
board-invited-team = Отримайте запрошення на дошку або до команди.
board-invited-account = Увійдіть зі своїм обліковим записом або створіть його.
board-invited-confirm = Підтвердьте електронну адресу, на яку надійде запрошення.
board-waits-title = Це посилання зараз нікого не впускає
board-waits = Запитайте того, хто вам його дав, як потрапити всередину.
board-request = Попросити доступ
board-request-message = Кілька слів для власника, за бажанням
board-request-as = Власник побачить { $email } і відповість на цю адресу.
board-request-sign-in = Увійдіть, а потім знову відкрийте адресу дошки: там можна попросити доступ.
board-request-waits = Ваш запит отримав власник дошки. Відповідь надійде електронною поштою.
board-requests = Просять доступ
board-requests-wait = { $count ->
    [one] Доступ до цієї дошки просить { $count } особа.
    [few] Доступ до цієї дошки просять { $count } особи.
    [many] Доступ до цієї дошки просять { $count } осіб.
   *[other] Доступ до цієї дошки просять { $count } особи.
}
board-requests-show = Відповісти
board-request-accept = Надати доступ
board-request-decline = Відхилити

board-file-one = Надсилайте по одному файлу.
board-many-files = На цій дошці 1000 файлів. Видаліть деякі або створіть іншу дошку.
board-web-image-address = Введіть адресу зображення, наприклад https://example.com/picture.png.
board-web-image-inside = Ця адреса веде до комп’ютера, відкритого не для всіх. Зображення звідти не завантажуються.
board-web-image-no-answer = Ця адреса не відповіла. Чи вона правильна й відкрита для всіх?
board-web-image-large = Це зображення завелике: щонайбільше 16 МБ.

board-workflow = Робочий процес
board-updates = Стан справ
board-updates-empty = Ще ніхто не повідомив, який стан справ. Напишіть тут, і знатимуть усі на дошці.
board-updates-none = Ще ніхто не повідомив, який стан справ.
board-update-text = Що варто знати?
board-update-post = Опублікувати
board-update-removed = Це повідомлення про стан справ відкликано.
board-state = Стан справ
board-state-planned = Заплановано
board-state-progress = У роботі
board-state-feedback = Потрібні відгуки
board-state-hold = На паузі
board-state-done = Виконано
board-state-which = Виберіть стан справ.
board-approval-runs = Дошку надіслано на погодження. Ніхто не може її змінювати, доки не надійдуть відповіді.
board-approval-yours = Вас просять погодити цю дошку. Ніхто не може її змінювати, доки не відповіли всі.
board-approval-by = Просить { $name }
board-approval-due = Термін відповіді: { $day }
board-approval-until = Відповісти до (необов’язково)
board-approval-past = Цей день уже минув.
board-approval-locks = Доки ви чекаєте на відповіді, дошку ніхто не змінює. Її PDF зберігається.
board-approval-untold = Гість, який не є редактором, не отримує про це листа й побачить запит на дошці. Повідомте його самі.
board-approval-pdf = Тодішня дошка, PDF
board-approval-not-here = Хтось із вибраних не має доступу до цієї дошки. Спершу поділіться нею.
board-approval-already = Запит уже надіслано іншим. Спершу відкличте його або дочекайтеся відповідей.
board-approval-over = Погодження більше не потрібне.
board-approval-which-edits = Укажіть, які правки.
board-approval-note = Ваші причини або правки
board-approval-accept-edits = Прийняти з правками
board-approval-reject = Не погодити
board-approval-with-edits = Прийнято з правками
board-approval-rejected = Не погоджено
board-approval-line-edits = прийнято з правками
board-approval-line-rejected = не погоджено
board-approval-withdraw-sentence = Погоджувати більше не потрібно, і дошку знову можна змінювати.
board-approvals-over = { $count ->
    [one] { $count } попереднє погодження
    [few] { $count } попередні погодження
    [many] { $count } попередніх погоджень
   *[other] { $count } попереднього погодження
}
history-board-approval-asked = надсилає дошку на погодження: { $became }
history-board-approval-withdrawn = відкликає запит на погодження
history-board-approval-passed-on = передає запит на погодження дошки
history-board-approval-dropped = вилучає із запиту на погодження дошки того, хто залишив команду
history-board-approved = погоджує дошку
history-board-accepted = приймає дошку з правками: { $became }
history-board-not-approved = не погоджує дошку
history-board-update = повідомляє стан справ: { $became ->
    [planned] заплановано
    [in_progress] у роботі
    [feedback] потрібні відгуки
    [on_hold] на паузі
   *[done] виконано
}
history-board-update-removed = відкликає повідомлення про стан справ
history-board-update-restored = відновлює повідомлення про стан справ
board-mention-let-in = { $names }: ще не на цій дошці. Надати доступ, як тим, хто заходить за її адресою?
board-mention-owners = { $names }: не на цій дошці. Доступ можуть надати її власники; від вас вони про це не дізнаються.
board-mention-yes = Надати доступ і надіслати
board-mention-no = Надіслати без сповіщення
board-make-task = Створити завдання
board-make-another-task = Створити ще одне завдання

board-move = Перемістити до проєкту
board-move-help = Проєкт — це папка для дошок. Хто бачить дошку, не зміниться.
board-move-button = Перемістити
board-project-none = Без проєкту
board-project-not-yours = Ви не можете змінювати цей проєкт.
boards-project-empty = У цьому проєкті немає видимих вам дошок. Створіть дошку тут або перемістіть її сюди з її меню.
boards-share = Поділитися всіма дошками
boards-share-help = { $count ->
    [one] Тут { $count } дошка, якою ви можете поділитися.
    [few] Тут { $count } дошки, якими ви можете поділитися з однією особою одночасно.
    [many] Тут { $count } дошок, якими ви можете поділитися з однією особою одночасно.
   *[other] Тут { $count } дошки, якими ви можете поділитися з однією особою одночасно.
} На майбутні дошки це не поширюється. З гостями дошками діляться по одній.
boards-share-with = З ким
boards-share-who = Виберіть, із ким.
boards-share-elsewhere = учасник деінде
boards-share-button = Поділитися всіма
boards-share-plan = Усіма дошками одразу можна поділитися з учасниками організації на платному тарифі. Діліться ними по одній.
boards-share-none = Тут немає дошок, якими ви можете поділитися.
board-rest-ask = Попросити доступ до інших дошок
board-rest-help = Ви бачите деякі дошки цього проєкту. Запит щодо решти отримає той, хто за нього відповідає.
board-rest-waits = Ви попросили доступ до інших дошок.
board-rest-asked = бачить деякі з цих дошок і просить доступ до решти.
board-rest-open = Відкрити їх
board-rest-nobody = Спершу ввійдіть, щоб було відомо, хто просить.
board-rest-seen = Ви вже бачите цей проєкт.
history-board-moved = переміщує дошку до «{ $subject }»
history-board-moved-out = вилучає дошку з «{ $subject }»

board-starter-ideas = Збір ідей
board-starter-flow = Зробити, у роботі, зроблено
board-starter-retrospective = Ретроспектива
board-starter-plan = Покроковий план
board-starter-question = У чому питання?
board-starter-to-do = Зробити
board-starter-doing = У роботі
board-starter-done = Зроблено
board-starter-good = Що вдалося
board-starter-hard = Що було складно
board-starter-next = Наступного разу
board-starter-step = Крок { $number }
board-starter-today = Сьогодні
board-starter-goal = Мета
