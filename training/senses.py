"""Hand-written sentences for two ambiguous words: *bank* (river, money) and *bat* (animal, club).

The stories have the words 6 and 4 times, too rarely to learn a meaning from. Templates with slots in braces,
the clue before the word and after it. HELD_OUT templates are never trained on: what a twin does with them
was not learned by heart.
"""

import re
from random import Random

SLOTS = {
    "name": "tom|mary|lily|ben|anna|sam|mia|tim|sara|jack|lucy|max|amy|john|sue|leo|emma|dan|kate|bob".split("|"),
    "who": "the boy|the girl|the old man|my mother|her father|his sister|our teacher|my uncle|the farmer|"
    "my grandma|a woman|the children|my friend|the little girl|his brother|a tall man|the king|we|they".split("|"),
    "adult": "my mother|her father|mr. brown|mrs. lee|my uncle|the farmer|my aunt|a woman|the old man|"
    "his wife|our teacher|the baker|grandpa|the driver|tom|mary".split("|"),
    "water": "river|stream|creek|lake|pond|canal".split("|"),
    "bird": "duck|swan|goose|heron|frog|turtle|beaver|otter|crane|crocodile".split("|"),
    "plant": "grass|flowers|trees|reeds|bushes|mud|moss|stones|weeds|yellow flowers".split("|"),
    "wet": "wet|muddy|green|grassy|steep|sandy|soft|slippery|far|other|sunny|quiet".split("|"),
    "day": "one day|yesterday|this morning|last week|on monday|in the afternoon|on a hot day|after school|"
    "every summer|on sunday|at noon|after lunch".split("|"),
    "sum": "ten dollars|a hundred dollars|some money|a lot of money|all her coins|the money|fifty dollars|"
    "twenty coins|a thousand dollars|a little money|his pay|a check".split("|"),
    "buy": "a house|a car|a new bike|a big boat|a farm|a shop|a piano|a red truck".split("|"),
    "night": "at night|in the dark|after sunset|in the evening|under the moon|late at night|at dusk".split("|"),
    "place": "cave|barn|attic|tree|tower|old house|tunnel|forest|church|shed".split("|"),
    "prey": "insects|bugs|moths|mosquitoes|flies|fruit|beetles".split("|"),
    "look": "small|brown|black|tiny|furry|gray|little|scared|hungry|sleepy|strange".split("|"),
    "wood": "wooden|heavy|new|metal|long|broken|old|red|light|plastic|shiny".split("|"),
    "game": "baseball|cricket|softball".split("|"),
    "hard": "hard|far|high|very hard|out of the park|over the fence|into the sky|across the field|away".split("|"),
}

TRAINING = {
    ("bank", "river"): """
{who} sat on the bank of the {water}.
{who} sat on the {wet} bank and watched the water.
{name} fished from the bank all day.
the {water} was high and the water came over the bank.
the boat hit the {wet} bank of the {water}.
there were {plant} on the bank of the {water}.
a {bird} slept on the bank.
a {bird} made its nest on the {wet} bank.
{day} {name} and {name} had a picnic on the bank of the {water}.
the {bird} swam to the bank and climbed out of the water.
{name} swam across the {water} to the other bank.
they pulled the little boat up on the bank.
{who} walked along the bank and looked for a {bird}.
along the bank of the {water} there were many {plant}.
the bank was full of {plant} and the water was cold.
the bank was so {wet} that {name} fell into the {water}.
from the bank {name} could see fish in the water.
on the bank, a {bird} was looking for fish.
the fish jumped out of the water and fell on the bank.
after the rain, the {water} rose above its bank.
"swim to the bank!" cried {name} from the boat.
{name} threw a stone from the bank into the {water}.
the cows came down to the bank to drink water.
{who} put the fishing rod on the bank.
on the {wet} bank of the {water}, {plant} grow.
the {water} ran fast between one bank and the other.
a bridge went from this bank of the {water} to the other.
{name} got out of the {water} and lay down on the bank in the sun.
we tied the boat to a tree on the bank.
the current carried the boat away from the bank.
where the bank is {wet}, the {bird} digs a hole by the water.
the bank where we swim is {wet}.
that bank is too {wet} for swimming.
{day} the flood washed the bank away.
the water of the {water} ran over the {wet} bank into the fields.
{name} saw a {bird} on the bank, and it jumped into the {water}.
the path follows the bank of the {water} to the sea.
{who} built a small house near the bank of the {water}.
two ducks were sitting on the {wet} bank.
{name} washed the clothes on the bank of the {water}.
the bank and the {water} were white with snow.
they camped on the bank and listened to the {water}.
they stood on the bank and waved to the people in the boat.
the bank by the bridge is covered with {plant}.
can you see the {bird} on the bank over there, near the water?
""",
    ("bank", "money"): """
{adult} went to the bank to get {sum}.
{adult} put {sum} in the bank.
{name} works at a bank and counts money.
{name} took {sum} out of the bank.
the bank gave {adult} {sum} to buy {buy}.
the bank closes at five, so we must get the money now.
the bank is closed today, so i have no money.
{day} {adult} opened an account at the bank.
{adult} borrowed {sum} from the bank to buy {buy}.
{adult} has to pay {sum} back to the bank.
a thief stole {sum} from the bank.
the robbers ran out of the bank with the money.
the police came to the bank because of the thief.
"i must go to the bank," said {adult}, "i need {sum}."
{adult} keeps {sum} in the bank.
at the bank, {adult} asked for {sum}.
at the bank, a woman counted the money.
{name} saved {sum} and took it to the bank.
the man at the bank gave {name} a card.
is there a bank near here? i want to change some money.
you can change your money at the bank.
there is a bank next to the post office.
the bank is on the main street, between the shop and the hotel.
{adult} waited in line at the bank for an hour.
the bank has a big safe full of gold and money.
the bank lent {adult} {sum}.
all my money is in the bank.
how much money do you have in the bank?
{adult} is rich and has {sum} in the bank.
the bank would not give {adult} a loan.
with {sum} from the bank, {adult} could buy {buy}.
{adult} paid the bills at the bank.
my bank sent me a letter about my account.
{name} wants to work in a bank and have an office.
a bank keeps your money safe.
the bank on the corner was robbed {day}.
the bank opened a new office in our town.
the bank pays him {sum} every month.
{name} cashed a check at the bank.
{adult} forgot the card in the machine at the bank.
he lost his job at the bank and had no money.
the clerk in the bank smiled and gave her {sum}.
{name} dropped the coins into the piggy bank.
{name} broke the piggy bank and counted the coins.
the owner of the bank wore a fine suit.
""",
    ("bat", "animal"): """
the bat flew out of the {place} {night}.
a {look} bat flew over the house {night}.
a bat sleeps in the {place} all day.
the bat hung upside down in the {place}.
a bat hangs upside down when it sleeps.
{name} saw a {look} bat in the {place}.
the bat ate {prey} {night}.
the {look} bat opened its wings and flew away.
{night}, the bat looks for {prey}.
{night} a bat came out of the {place}.
the {look} bat was hungry and wanted {prey}.
an owl and a bat were friends and flew together {night}.
a bat is not a bird, but it can fly.
the bat can hear very well with its big ears.
the bat has wings and soft fur.
the mother bat fed her baby in the {place}.
"i am a bat," said the {look} animal, "i fly {night}."
the cat tried to catch the bat that flew by.
the bat was afraid of the light and flew into the {place}.
deep in the {place} lived a {look} bat.
once there was a {look} bat who lived in a {place}.
a {look} bat with big ears hung from the roof.
there is a bat in the {place}! it has wings!
{name} was scared when the bat flew over her head.
the sun went down and the bat woke up.
the bat woke up when the moon came out.
the bat caught {prey} with its mouth.
the baby bat could not fly yet.
{name} heard the wings of a bat {night}.
the {look} bat bit the fruit and flew home.
a bat got into the room through the window and flew around.
the bat slept while the birds sang.
the bat squeaked and flapped its wings.
many {prey} were eaten by the {look} bat.
the bat found {prey} in the garden {night}.
the bird and the bat both have wings.
like a mouse with wings, the bat flew past.
the bat, the owl and the mouse are awake {night}.
look at that {look} bat flying in the sky!
under the roof of the {place}, a bat was sleeping.
the {look} bat flew from tree to tree.
vampires turn into a bat and fly away.
the bat hid its baby under its wing.
i saw the bat fly out of its cave.
a bat flew around the lamp and ate {prey}.
""",
    ("bat", "club"): """
{name} hit the ball with the bat.
{name} hit the ball {hard} with a {wood} bat.
{name} swung the bat and hit the ball {hard}.
{name} swung the {wood} bat and missed the ball.
{who} got a {wood} bat and a ball for the birthday.
the bat broke when {name} hit the ball.
the {wood} bat was too heavy for {name} to swing.
{name} picked up the bat and waited for the ball.
with his new bat, {name} hit a home run.
with the {wood} bat, {name} hit the ball {hard}.
you need a ball and a bat to play {game}.
we play {game} with a ball and a {wood} bat.
{name} brought a bat, a ball and a glove to the game.
{name} left the bat on the field after the {game} game.
the player dropped the bat and ran to the base.
"give me the bat," said {name}, "it is my turn to hit the ball."
dad bought {name} a {wood} bat for {game}.
dad showed {name} how to hold the bat.
hold the bat with both hands and watch the ball.
the bat is made of wood.
this bat is made of metal, and the ball is white.
he raised the bat to hit the ball.
{name} held the {wood} bat over her shoulder.
the thief hit him on the head with a bat.
she broke the window with a {wood} bat.
{day} {name} took his bat to the {game} field.
the coach gave each player a bat and a cap.
the team bought a {wood} bat and new gloves.
the ball hit the bat and flew {hard}.
the bat hit the ball {hard}.
where is my bat? the {game} game starts now.
the {wood} bat belongs to the {game} team.
{name} threw down the bat and ran.
{name} carved a bat from a piece of wood.
{name} put the bat and the ball back in the bag.
{who} played {game} in the park with a {wood} bat.
a bat, a ball and a sunny day: that is {game}.
no one can swing a bat like {name}.
the {game} player kissed his bat before the game.
it was a good bat, and the ball went {hard}.
swing the bat when the ball comes.
{name} cleaned the {wood} bat after the game.
he painted his {game} bat blue.
{name} scored with one swing of the bat.
the bat slipped out of his hands when he swung at the ball.
""",
}

HELD_OUT = {
    ("bank", "river"): """
{name} pulled the wet dog out of the water and onto the bank.
the bank was covered with {plant} down to the {water}.
a fisherman stood on the bank with his net.
we rowed the boat slowly towards the bank.
the {bird} left the bank and swam down the {water}.
on that bank a {bird} waits for fish.
""",
    ("bank", "money"): """
{adult} signed a paper and the bank paid out {sum}.
the bank counted the coins and gave {adult} a receipt.
to buy {buy}, {adult} asked the bank for help.
rich people bring their gold to the bank.
the bank has all of my dollars.
{adult} got a credit card from the bank.
""",
    ("bat", "animal"): """
a bat flapped over the trees looking for {prey}.
the {look} bat folded its wings and slept until dark.
{name} found a baby animal with wings, it was a bat.
inside the {place} we saw a bat hanging from the ceiling.
the bat flew through the dark sky without a sound.
the owl chased the bat {night}.
""",
    ("bat", "club"): """
the boy gripped his bat as the pitcher threw the ball.
the bat cracked and the ball flew {hard}.
before the {game} match {name} chose a {wood} bat.
{name} struck the ball so hard that the bat broke.
her bat and her glove were ready for {game}.
the pitcher threw, and {name} swung the bat.
""",
}


def templates(of: dict[tuple[str, str], str]) -> list[tuple[str, str, str]]:
    """(word, sense, template) of TRAINING or HELD_OUT."""
    return [(word, sense, line) for (word, sense), lines in of.items() for line in lines.strip().split("\n")]


def fill(template: str, random: Random) -> str:
    """One sentence of a template: each slot drawn by itself, a name not twice; first letter upper-cased."""
    names = random.sample(SLOTS["name"], 3)

    def choose(slot: re.Match) -> str:
        return names.pop() if slot[1] == "name" else random.choice(SLOTS[slot[1]])

    text = re.sub(r"\{(\w+)\}", choose, template)
    return text[0].upper() + text[1:]


def sentences(of: dict[tuple[str, str], str], per_template: int, random: Random) -> list[tuple[str, str, str]]:
    """(word, sense, sentence), without repetitions, at most `per_template` of each template."""
    filled = ((word, sense, fill(line, random)) for word, sense, line in templates(of) for _ in range(per_template))
    return list(dict.fromkeys(filled))
