# Хто що прочитав.

read-by = Прочитали: { $read } з { $of }
receipts-told = Які файли й сторінки ви тут відкриваєте та коли, записується й показується команді організації «{ $organization }».
receipts-what = Що записується
receipts-off = Прочитання тут більше не записуються. Записане раніше залишається.
readers = Хто прочитав
readers-of = { $read } з { $of }
readers-none = Ще ніхто.
readers-not = Ще ні
readers-yes = Прочитали
readers-others = { $count ->
    [one] Ще { $count } особа, яка більше не має доступу або прийшла за публічним посиланням
    [few] Ще { $count } особи, які більше не мають доступу або прийшли за публічним посиланням
    [many] Ще { $count } осіб, які більше не мають доступу або прийшли за публічним посиланням
   *[other] Ще { $count } особи, які більше не мають доступу або прийшли за публічним посиланням
}
readers-remind = Нагадати
readers-reminded = Нагадано
read-first = Прочитано
read-times = { $count ->
    [one] { $count } раз, востаннє
    [few] { $count } рази, востаннє
    [many] { $count } разів, востаннє
   *[other] { $count } раза, востаннє
}
read-older = Прочитано версію { $version }, не найновішу
read-taken = завантажено
read-not-yet = Не прочитано
read-by-program = Завантажено програмою гостя
access-read = Прочитано файлів: { $read } з { $of }
follow-opened = відкрито
documents-read = Прочитали
documents-read-of = { $read } з { $of }
settings-receipts = Записувати, що читають гості
settings-receipts-help = Біля кожного файлу видно, хто яку версію прочитав. Гостей про це попереджають. Вимкнено: відтоді нічого не записується; відвідування — далі так.
news-to-read = { $name } просить вас прочитати файл
news-first-read = { $name } вперше читає файл
mails-reads = Гості вперше читають файл
history-file-reminded = нагадує прочитати { $subject }: { $became }
