keys-title = Ключі для програм
keys-lead = Ключ дає програмі змогу робити те, що можете ви, або менше.
keys-api = Що можуть програми
key-name = Для чого він?
key-make = Створити ключ
key-end = Скасувати
key-made-title = Ключ «{ $name }»
key-made-lead = Скопіюйте його зараз. Більше його не буде показано.
key-copy = Копіювати
key-copied = Скопійовано.
key-kept = Ключ збережено
key-in-person = Це можете зробити лише ви особисто, а не ключ.
key-only-reads = Цей ключ дає змогу лише читати.
key-bound = Цей ключ відкриває лише те, для чого його створено.
key-unknown = Цей ключ не діє: його скасовано, термін дії минув або такого ключа немає.
key-may = Що він дозволяє
key-may-read = Читати
key-may-write = Читати й змінювати
key-may-which = Виберіть, що він дозволяє.
key-where = Де
key-all-houses = Усюди, де маєте доступ ви
key-only-house = Лише в організації «{ $organization }»
key-house-unknown = Виберіть компанію, де ви працюєте або є гостем.
key-long = Термін дії
key-days = { $days ->
    [one] { $days } день
    [few] { $days } дні
    [many] { $days } днів
   *[other] { $days } дня
}
key-until-day = До певного дня
key-no-end = безстроково
key-long-which = Виберіть термін дії.
key-last-day = Останній день
key-last-day-help = Лише якщо вибрано «До певного дня».
key-date-wrong = Виберіть день.
key-until-past = Цей день уже минув.
key-too-long = Виберіть день у межах { $days ->
    [one] { $days } дня
    [few] { $days } днів
    [many] { $days } днів
   *[other] { $days } дня
}.
key-until = до { $date }
key-over = Термін дії минув
key-reads = Лише читання
key-used = Останнє використання { $when } · { $network }
key-unused = Ще не використано
key-made-by = створено: { $name }
key-view-of = Що бачить { $guest } в організації «{ $organization }»

view-keys = Ключі для програм
view-keys-title = Що бачить { $name }, для програм
view-keys-lead = Програма з таким ключем бачить те, що бачить { $name }, і нічого не змінює. Гостеві ({ $name }) про це не повідомляється. Ключ припиняє діяти, коли для гостя вже нічого не відкрито або коли той, хто створив ключ, більше не може переглядати як цей гість.
view-keys-nothing = Для цього гостя нічого не відкрито, тож немає чого бачити.

services-title = Сервіси
services-lead = Програми, що тут працюють. Сервіс має ролі, як учасники, не займає місця, ніде не входить і не отримує листів. Його дії показано в історії під його назвою.
services-empty = Тут ще не працює жодна програма.
service-make = Додати сервіс
service-name = Назва
service-name-help = Наприклад, «Робот імпорту». Усюди позначається як сервіс.
service-named = { $name } (сервіс)
service-roles = Ролі
service-roles-help = Роль «Зовнішній»: лише те, що сервіс створив сам або до чого його додано.
service-role-none = Виберіть щонайменше одну роль.
service-keys = { $count ->
    [0] Без ключів
    [one] { $count } ключ
    [few] { $count } ключі
    [many] { $count } ключів
   *[other] { $count } ключа
}
service-keys-lead = Кожна програма отримує власний ключ, тож один можна скасувати без інших.
service-used = останнє використання { $when }
service-above-yours = Цей сервіс може більше, ніж ви. Попросіть адміністратора створити ключ.
service-remove = Видалити цей сервіс
