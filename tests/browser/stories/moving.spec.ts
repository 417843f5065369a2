import { expect, test } from "../town.ts";

const board = {
  id: "spring",
  name: "Spring cleaning",
  lists: [
    { id: "l1", name: "Doing", closed: false },
    { id: "l2", name: "Parking", closed: false },
  ],
  members: [{ id: "m1", fullName: "Anna Weber" }],
  checklists: [{ id: "k1", idCard: "c1", checkItems: [{ id: "i1", name: "Buy paint", state: "complete", pos: 1 }] }],
  cards: [
    { id: "c1", name: "Paint the fence", idList: "l1", idMembers: ["m1"], pos: 1 },
    { id: "c2", name: "Sort the screws", idList: "l2", pos: 2 },
    { id: "c3", name: "Old idea", idList: "l2", closed: true, pos: 3 },
  ],
  actions: [
    {
      id: "a1",
      type: "commentCard",
      date: "2024-05-03T10:00:00.000Z",
      memberCreator: { fullName: "Anna Weber" },
      data: { text: "Which colour?", card: { id: "c1" } },
    },
  ],
};

test("HOUSE-7 HOUSE-6 a board moves in: what becomes of each card is said first, then it comes in, and only once", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const { page } = petra;
  const send = async (): Promise<void> => {
    await petra.goes(`${house.home}/administration`);
    await page.getByRole("link", { name: "Moving in" }).click();
    await page.getByRole("radio", { name: "Trello" }).check();
    const file = { name: "spring.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(board)) };
    await page.getByLabel("File", { exact: true }).setInputFiles(file);
    await page.getByRole("button", { name: "See what is in it" }).click();
  };
  await send();
  await expect(page.locator("#fates")).toContainText("4 new, 0 brought up to date, 0 here already, 1 left out, 0 cannot be taken.");
  await expect(page.locator("#choices")).toContainText("Anna Weber");

  // What is not known is chosen, and looked at again.
  await page.getByLabel("What Parking means").selectOption({ label: "In progress" });
  await page.getByLabel("Who Anna Weber is").selectOption({ label: "A new contact" });
  await page.getByLabel("Bring along what is archived there").check();
  await page.getByRole("button", { name: "Look again" }).click();
  await expect(page.locator("#fates")).toContainText("5 new");
  await page.getByRole("button", { name: "Bring in 5 rows" }).click();
  await expect(page.getByText("All 5 rows were looked at, 5 came in.")).toBeVisible();

  await petra.goes(`${house.home}/projects`);
  await page.getByRole("link", { name: "Spring cleaning" }).first().click();
  await expect(page.getByText("Paint the fence").first()).toBeVisible();

  // A second time there is nothing to do.
  await send();
  await expect(page.locator("#fates")).toContainText("0 new");
  await expect(page.getByRole("button", { name: /Bring in/ })).toHaveCount(0);
});
