### Слова, спільні для всіх сторінок: дати, каркас сторінок, кнопки.

## Дати
## Дні тижня — у знахідному відмінку: вони завжди стоять після «у».

date-today-at = сьогодні о { $clock }
date-yesterday-at = учора о { $clock }
date-weekday-at = у { $weekday } о { $clock }
date-today = сьогодні
date-yesterday = учора
date-tomorrow = завтра
date-weekday-day = { $weekday }, { $date }
size-bytes = { $number } Б
size-kilobytes = { $number } КБ
size-megabytes = { $number } МБ
size-gigabytes = { $number } ГБ

## Каркас сторінок

skip = Перейти до вмісту
offline = Немає з’єднання. Те, що ви ввели, збережено тут.
guest = гість
rail = Головне меню
rail-home = Головна
rail-projects = Проєкти
rail-documents = Документи
rail-organizers = Реєстри
rail-tasks = Завдання
rail-contacts = Контакти
rail-team = Команда
rail-administration = Керування
menu = Меню
search = Пошук
search-for = Шукати
search-palette = Знайти або перейти до…
my-account-of = { $name }: мій обліковий запис
where-this-is = Де це розташовано
pages = Сторінки
first-page = Перша сторінка
next-page = Наступна сторінка

## Кнопки

save = Зберегти
cancel = Скасувати
back = Назад
edit = Редагувати
add = Додати
more = Більше
more-actions = Інші дії
rename = Перейменувати
restore = Відновити
archive = Архівувати
back-into-use = Використовувати знову
confirm-or-not = Або залиште все як є.

## Слова

yes = Так
no = Ні
required = Обов’язково
archived = Архівовано
changed = Змінено
overview = Огляд
people = Люди
team = Команда
guests = Гості
tasks = Завдання
files = Файли
notes = Нотатки
activities = Активності
comments = Коментарі
history = Історія
fields = Поля
field = Поле
category = Категорія
categories = Категорії
responsible = Відповідальна особа
seen = переглянуто
not-seen-yet = ще не переглянуто
guests-see-this = Гості це бачать
