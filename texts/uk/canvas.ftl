### Полотно дошки та те, що навколо нього на сторінці. Що полотно підставляє саме, стоїть під своїм іменем у дужках; числа тут без відмінкових форм.

canvas-board = Дошка
canvas-tools = Інструменти дошки

## Що відбувається зі змінами

canvas-connecting = З’єднання…
canvas-saved = Збережено
canvas-saving = Збереження…
canvas-offline = Немає з’єднання
canvas-offline-one = Немає з’єднання: тут чекає одна зміна
canvas-full = Зараз тут забагато людей: ви потрапите на дошку, щойно звільниться місце
canvas-offline-many = Немає з’єднання: змін чекає { $count }
canvas-ended = Ця сторінка застаріла
canvas-reload = Завантажити знову
canvas-shut = Цю дошку зараз не змінюють
canvas-broken = Дошку тут не вдається намалювати. Завантажте сторінку знову або скористайтеся іншим браузером.
canvas-refused = Це не можна змінити.
canvas-too-large = Це завелике для дошки. Намалюйте меншими частинами.
canvas-picture-failed = Зображення не надійшло. Перевірте з’єднання й спробуйте ще раз.

## Стікери, таблиці, сторінки з інших сайтів, файли, зображення з інтернету

canvas-note = Стікер
canvas-note-colour = Колір стікера
canvas-yellow = Жовтий
canvas-green = Зелений
canvas-blue = Синій
canvas-pink = Рожевий
canvas-violet = Фіолетовий
canvas-table = Таблиця
canvas-table-title = Додати таблицю
canvas-rows = Рядки
canvas-columns = Стовпці
canvas-insert = Додати
canvas-cancel = Скасувати
canvas-add-row = Додати рядок
canvas-add-column = Додати стовпець
canvas-edit-table = Таблиця
canvas-cell = Рядок { $row }, стовпець { $column }
canvas-table-done = Готово
canvas-embed = Вебсторінка
canvas-embed-title = Додати вебсторінку
canvas-embed-field = Адреса
canvas-embed-hint = Звідти нічого не завантажується, доки хтось на дошці цього не попросить.
canvas-embed-wrong = Це не адреса іншої сторінки. Вона починається з https://.
canvas-show = Показати { $host }
canvas-show-hint = Сторінка з іншого сайту. Він дізнається про вас, коли ви її покажете.
canvas-not-shown = Це не можна тут показати.
canvas-download = Завантажити { $name }
canvas-file = Файл
canvas-sending-file = Надсилання: { $name }
canvas-sending-files = Надсилання файлів: { $count }
canvas-stop-sending = Зупинити надсилання
canvas-file-failed = { $name } не надійшов. Перевірте з’єднання й спробуйте ще раз.
canvas-web-picture = Зображення з інтернету
canvas-web-picture-title = Додати зображення з інтернету
canvas-web-picture-field = Адреса зображення
canvas-web-picture-hint = Воно завантажується один раз і зберігається разом із дошкою.

## Коментарі

canvas-comment = Коментар
canvas-comment-place = Натисніть там, де йому місце
canvas-comment-field = Напишіть коментар
canvas-send = Надіслати
canvas-comment-failed = Коментар не надійшов. Перевірте з’єднання й спробуйте ще раз.
canvas-pin = Коментар { $number }: { $name }
canvas-pin-resolved = Коментар { $number }: { $name }, вирішено
canvas-show-resolved = Показати вирішені коментарі

## Інші

canvas-people-one = Крім вас, тут нікого немає
canvas-people = Людей тут: { $count }
canvas-moderate = Показати всім те, що бачу я
canvas-moderate-stop = Не показувати всім те, що бачу я
canvas-moderated = Ви бачите те саме, що й { $name }
canvas-following = Ви стежите за користувачем { $name }
canvas-stop-following = Зупинити

## Меню полотна

canvas-menu = Меню
canvas-save-as = Завантажити як { $kind }
