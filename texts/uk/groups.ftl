# Набори для спільного доступу та групи гостей.

preset = Набір
presets = Набори доступу
presets-about = Те, що ви знову й знову відкриваєте гостям, під однією назвою. Одне натискання — і панель «Поділитися» заповнено. Гості ніколи не бачать цих назв.
presets-empty = Наборів ще немає.
preset-new = Новий набір
preset-make = Зберегти як набір
preset-name = Назва набору
preset-days = Дні
preset-days-help = Доступ закінчується через стільки днів; порожньо — безстроково.
preset-days-wrong = Введіть кількість днів від 1 до { $most } або нічого.
preset-record = Для запису
preset-project = Для проєкту
preset-document = Для документа
preset-board = Для дошки
preset-supplier = Постачальник
preset-auditor = Аудитор
preset-example = Почати з «{ $name }»
preset-name-taken = Набір із такою назвою вже є.
preset-too-many = Можливих наборів: { $most }. Спершу видаліть один.
preset-stays = Зміна набору не впливає на те, що вже відкрито.
preset-end = Видалити набір
preset-end-help = Його більше не пропонуватимуть. Усе, що відкрито за ним, залишиться відкритим.
preset-keep = Зберегти це як набір
preset-none = Немає: як вибрано нижче
bulk-preset-help = Визначає, що вони бачать і як довго, замість вибору нижче.
share-presets = Набори
share-groups = Групи
access-by-preset = За набором «{ $preset }»
access-by-group = Через групу { $groups }
why-group = { $name } має доступ через групу «{ $group }».
groups = Групи гостей
groups-about = Контакти, з якими ви ділитеся разом. Кожен усе одно має власний доступ і не бачить нічого про інших. Гості ніколи не бачать цих назв.
groups-empty = Груп ще немає.
group-name = Назва групи
group-name-help = Лише для команди.
group-make = Створити групу
group-contacts = { $count ->
    [0] порожня
    [one] { $count } контакт
    [few] { $count } контакти
    [many] { $count } контактів
   *[other] { $count } контакту
}
group-name-taken = Група з такою назвою вже є.
group-renamed-meanwhile = Тим часом групу перейменували: тепер її назва — «{ $name }».
group-nobody = Група «{ $name }» порожня. Спершу додайте до неї контакти.
group-who = Виберіть свій контакт.
group-empty = Тут ще нікого немає.
group-choose = Виберіть контакт
group-add = Додати
group-add-help = Це ще нічого не відкриває. Контакту буде запропоновано відкрити те, що має група.
group-has = Чим поділилися з групою
group-has-nothing = З групою ще не поділилися нічим видимим для вас. Виберіть її на панелі «Поділитися».
group-lacks = Ще не відкрито для контакту: { $titles }
group-open = { $count ->
    [one] Відкрити { $count } елемент
    [few] Відкрити { $count } елементи
    [many] Відкрити { $count } елементів
   *[other] Відкрити { $count } елемента
}
group-open-to = відкрито для { $some } з { $all }
group-leave = Вилучити
group-leave-question = Вилучити з групи: { $name }? Усе відкрите для цього контакту залишиться відкритим.
group-leave-alone = { $name } має лише через цю групу: { $titles }.
group-leave-close = Закрити це для контакту
group-end = Видалити групу
group-end-help = Усе відкрите для її контактів залишиться відкритим для кожного з них.
preset-gone = Такого набору вже немає. Виберіть самостійно, що вони бачать.
group-gone = Такої групи вже немає.
