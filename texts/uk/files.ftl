## Файли елемента

files-empty = Файлів ще немає. Перетягніть їх сюди, вставте зображення або натисніть «Додати файли».
file-upload = Додати файли
file-upload-to = Надіслати файли: { $name }
file-upload-most = До { $size } кожен.
file-upload-drop = Файли можна також перетягнути сюди.
file-send = Надіслати
file-progress = Перебіг
file-retry = Спробувати ще раз
file-cancel = Скасувати
file-error-too-large = Завеликий: файл може мати не більше { $size }.
file-error-offline = Файл не надійшов. Перевірте з’єднання й спробуйте ще раз.

file-internal = Лише команда
file-internal-choice = Лише для команди: гості не бачать цих файлів
file-version = Версія { $number }
file-sent-by = надіслано: { $name }
file-sent-by-you = надіслано вами
file-by-guest = гість
file-more = Більше: { $name }

file-download = Завантажити
file-download-version = Завантажити версію { $number }
file-new-version = Нова версія
file-rename = Перейменувати
file-remove = Видалити
file-remove-hint = Видалені файли можна відновити протягом 30 днів.
file-hide = Приховати від гостей
file-guests = Гості цього елемента
file-closed-to-them = закрито для гостя
file-open-to-them = відкрито для гостя
file-closed-with-everyone = закрито для всіх, хто має посилання
file-by-public-link = за публічним посиланням
file-visitors-help = Хто прийшов за публічним посиланням, може знову відкрити його адресу, не кажучи, хто він, і тоді бачить те, що бачать усі. Щоб зовсім не показувати файл, закрийте його й для всіх, хто має посилання.
file-close-to = Закрити для гостя
file-open-again = Відкрити знову
file-show = Показати гостям
file-keep-internal = Залишити лише команді
file-is-internal = Цей файл бачить лише команда.
file-is-shown = Цей файл бачать гості, яким показано файли.
file-widens = { $count ->
    [0] Наразі жоден гість не бачить файлів тут. Гості, яким ви надасте доступ пізніше, побачать і цей файл із попередніми версіями.
    [one] Цей файл із попередніми версіями побачить ще { $count } гість.
    [few] Цей файл із попередніми версіями побачать ще { $count } гості.
    [many] Цей файл із попередніми версіями побачать ще { $count } гостей.
   *[other] Цей файл із попередніми версіями побачать ще { $count } гостя.
}

file-settings = Про цей файл
file-name = Назва
file-versions = Версії
file-preview-of = Вигляд файлу { $name }
file-no-preview = Для файлів цього типу немає попереднього перегляду. Завантажте файл, щоб переглянути його.

file-removed-link = Видалені файли
file-removed-by-guest = Файл видалено: { $by }
file-removed-title = Видалені файли
file-removed-hint = { $days ->
    [one] Видалені файли можна відновити протягом { $days } дня. Гості, які могли їх бачити, побачать їх знову.
    [few] Видалені файли можна відновити протягом { $days } днів. Гості, які могли їх бачити, побачать їх знову.
    [many] Видалені файли можна відновити протягом { $days } днів. Гості, які могли їх бачити, побачать їх знову.
   *[other] Видалені файли можна відновити протягом { $days } дня. Гості, які могли їх бачити, побачать їх знову.
}
file-removed-empty = Останнім часом тут не видаляли файлів.
file-removed-at = видалено
file-restore = Відновити

## Що може бути не так із файлом

file-none = Файл не надійшов. Виберіть його та надішліть ще раз.
file-empty = Файл { $name } порожній. Нічого не додано.
file-no-picture = { $name } — не зображення, яке можна тут показати. Додайте його як файл.
file-refused = Файли, як-от { $name }, тут не приймаються. Нічого не додано.
file-photo-too-large = { $name } — завелике фото: не більше { $megabytes } МБ. Надішліть його в ZIP-файлі.
file-too-many = Забагато одночасно: разом можна надіслати щонайбільше { $most } файлів.
file-name-empty = Файл повинен мати назву.
file-name-taken = Тут уже є інший файл із назвою { $name }. Виберіть іншу.
file-name-changed = Тим часом хтось перейменував цей файл на { $name }. Натисніть «Перейменувати» ще раз, щоб застосувати свою назву.

## Що відбувалося з файлом, в історії

history-file-added = додає файл { $subject }
history-file-version = додає версію { $became } файлу { $subject }
history-file-renamed = перейменовує файл { $was } на { $became }
history-file-internal = приховує файл { $subject } від гостей
history-file-shown = показує файл { $subject } гостям
history-file-removed = видаляє файл { $subject }
history-file-restored = відновлює файл { $subject }
file-read-here = Цей файл можна читати тут; завантажувати його не можна.

## Переглядач PDF

viewer-tools = Інструменти переглядача
viewer-document = Сторінки файлу { $name }
viewer-loading = Завантаження: { $name }
viewer-loaded = { $done } з { $size }
viewer-locked = Цей PDF захищено паролем. Завантажте його та відкрийте з паролем.
viewer-broken = Цей PDF тут не можна показати. Завантажте його, щоб переглянути в іншій програмі.
viewer-offline = PDF не надійшов. Перевірте з’єднання й спробуйте ще раз.
viewer-again = Спробувати ще раз
viewer-page = Сторінка { $number }
viewer-page-field = Сторінка
viewer-of = з { $count }
viewer-previous = Попередня сторінка
viewer-next = Наступна сторінка
viewer-zoom = Масштаб
viewer-zoom-out = Зменшити
viewer-zoom-in = Збільшити
viewer-fit-width = За шириною
viewer-fit-page = За сторінкою
viewer-rotate = Повернути
viewer-more = Інші інструменти
viewer-full-screen = Повний екран
viewer-leave-full-screen = Вийти з повноекранного режиму
viewer-panel = Сторінки та зміст
viewer-thumbnails = Сторінки
viewer-outline = Зміст
viewer-find = Знайти в PDF
viewer-find-field = Знайти
viewer-matches = { $current } з { $total }
viewer-no-matches = Нічого не знайдено
viewer-previous-match = Попередній збіг
viewer-next-match = Наступний збіг
viewer-highlight-all = Виділити всі
viewer-match-case = З урахуванням регістру
viewer-whole-words = Цілі слова
viewer-close-find = Закрити пошук
viewer-note = Примітка

## Файли, що надходять частинами

upload-too-many = На додавання вже чекають ваші файли: { $most }. Спершу додайте деякі з них або відмовтеся від них.
upload-unfinished = { $name } ще не надійшов повністю. Зачекайте й надішліть ще раз.
upload-gone = Файлу, що надійшов, тут більше немає. Виберіть його знову.
upload-kept = { $count ->
    [one] { $count } надісланий вами файл надійшов і буде додано.
    [few] { $count } надіслані вами файли надійшли й будуть додані.
    [many] { $count } надісланих вами файлів надійшли й будуть додані.
   *[other] { $count } надісланого вами файлу надійшли й будуть додані.
}
upload-waiting = Очікування з’єднання. Надсилання продовжиться автоматично.
upload-smaller = Надсилати зменшені фото
upload-photo = Зробити фото

## Антивірус

file-unchecked = Перевіряється на віруси.
file-virus = Видалено: знайдено вірус ({ $virus }).
file-being-checked = Цей файл перевіряється на віруси. Спробуйте знову за мить.
history-file-virus = У файлі { $subject } знайдено вірус, файл знищено: { $became }
