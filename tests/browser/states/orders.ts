import { phone } from "../town.ts";
import { at, type State } from "./state.ts";
import type { World } from "./world.ts";

/** Work orders, for who plans them and for the technician who comes, with a phone. */
export async function orders(world: World): Promise<State[]> {
  const { town, petra, house } = world;
  const organizer = await house.organizer("Boilers", "inspections");
  const record = await house.record(organizer, "Boiler 3, Dock Street, with the long name that such a boiler has in the books");
  const quiet = await house.record(organizer, "Boiler 4");
  const opened = await house.shares(record, "Theo Kaminski-Überall <theo@boilers.example>");
  const theo = await town.stranger(phone);
  await theo.opens((await town.mail.latest("theo@boilers.example")).link);
  await theo.page.waitForURL("**/items/*");
  const wanted = {
    title: "Yearly inspection of the burner, and new filters",
    description: "Mind the **dog**. The key is with the porter until noon.",
    assignee: opened.contact,
    place: "Cellar, Dock Street 4, 405 02 Děčín; entrance from the yard",
    contact_name: "Berta Kay",
    contact_phone: "+420 601 123 456",
    starts: "2031-03-04T08:00",
    ends: "2031-03-04T12:30",
    materials: "2 filters F7\n1 seal DN 50\nGrease",
    steps: "Shut the gas valve\nMeasure the flue gas\nChange both filters",
  };
  const order = (await petra.does(`${record}/work-orders`, wanted)).location;
  const done = (await petra.does(`${record}/work-orders`, { ...wanted, title: "Repair of the pump" })).location;
  await theo.does(`${done}/order/report`, {
    report: "Bearing of the pump changed. Ran for **half an hour**: no noise, 61 °C.",
    more: "1 bearing 6203",
    order_edition: 1,
    status: "done",
  });
  await petra.does(`${record}/work-orders`, { ...wanted, title: "Days of welding", assignee: "", ends: "2031-03-06T16:00", starts: "2031-03-05T07:00" });
  await petra.does(`${done}/order/template`, {});
  const slug = house.home;
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const review = (await petra.does(`${slug}/administration/reviews`, { title: "Who is to stay in winter", day, which: "all" })).location;
  return [
    at("order", petra, order),
    {
      name: "order report",
      who: petra,
      async shows(page) {
        await page.goto(order);
        await page.locator("#order-do > summary").click();
      },
    },
    at("order done", petra, done),
    at("order new", petra, `${record}/work-orders/new`),
    at("order change", petra, `${order}/order`),
    at("order item", petra, quiet),
    at("orders", petra, `${slug}/work-orders?only=all`),
    at("orders mine none", petra, `${slug}/work-orders?mine=yes`),
    at("order templates", petra, `${slug}/work-orders/templates`),
    at("code", petra, `${record}/code`),
    at("reviews", petra, `${slug}/administration/reviews`),
    at("review progress", petra, review),
    at("review answers", petra, `${slug}/reviews/${review.split("/").pop()}`),
    at("stay", petra, `${slug}/guests/${opened.contact}`),
    at("planned due", petra, `${slug}/planned?only=all`),
    at("roster", petra, `${slug}/administration/guests`),
    at("guest order", theo, order),
    at("guest order done", theo, done),
    at("guest home with orders", theo, `/guest/${slug.split("/").pop()}`),
  ];
}
