package dev.claimant.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Document;
import dev.claimant.document.Quantity;
import dev.claimant.testing.Described;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The/DT airline has/VBZ 9,000 workers/NNS in/IN Spain/NNP ~./. | 9,000 workers: workers, airline",
        "A/DT strike would/MD cost/VB the/DT airline $/$ ~80 million/CD ~./. | $80 million: airline, strike",
        "Output of/IN steel rose/VBD 3 ~% to/IN 40,000 tonnes/NNS ~./. | 3%: Output of steel; 40,000 tonnes: Output of steel",
        "They/PRP imposed/VBD a/DT 25 ~% tax on/IN imported/VBN cars/NNS ~./. | 25%: tax on imported cars",
        "The/DT rate of/IN unemployment fell/VBD to/IN 5 percent ~./. | 5 percent: rate of unemployment",
        "Loans/NNS at/IN an/DT interest rate of/IN 4.5 percent are/VBP rare/JJ ~./. | 4.5 percent: interest rate",
        "The/DT storm brought/VBD winds/NNS of/IN at/IN least/RBS 80 mph ~./. | at least 80 mph: winds, storm",
        "Shares/NNS of/IN the/DT maker ~,/, which/WDT fell/VBD 3 ~% in/IN May/NNP ~,/, were/VBD up/RB 2 ~% ~./. | 3%: Shares of the maker; up 2%: Shares of the maker",
        "A/DT squad that/WDT contained/VBD 17 players/NNS lost/VBN ~./. | 17 players: players, squad",
        "The/DT company plans/VBZ to/TO hire/VB 400 people/NNS ~./. | 400 people: people, company",
        "The/DT company to/TO build/VB 30 ships/NNS is/VBZ Dutch/JJ ~./. | 30 ships: ships, company",
        "They/PRP expect/VBP the/DT price of/IN rice to/TO rise/VB by/IN 5 percent ~./. | 5 percent: price of rice",
        "Since/IN opening in/IN May/NNP ~,/, the/DT museum has/VBZ sold/VBN 20,000 tickets/NNS ~./. | 20,000 tickets: tickets, museum",
        "The/DT firm closed/VBD two/CD plants/NNS ~,/, cutting/VBG 900 jobs/NNS ~./. | two plants: plants, firm; 900 jobs: jobs, firm",
        "The/DT bridge is/VBZ 8 miles/NNS (/-LRB- ~13 km ~)/-RRB- long/RB ~./. | 8 miles: bridge; 13 km: bridge",
        "The/DT dam ~,/, 90 metres/NNS high/JJ ~,/, was/VBD built/VBN by/IN prisoners/NNS ~./. | 90 metres: dam",
        "Sales/NNS were/VBD $/$ ~9 million/CD ~,/, or/CC 5 percent of/IN revenue ~./. | $9 million: Sales; 5 percent: revenue, Sales",
        "Kenya/NNP sent/VBD 300 soldiers/NNS and/CC 12 trucks/NNS ~./. | 300 soldiers: soldiers, Kenya; 12 trucks: trucks, Kenya",
        "He/PRP said/VBD 30 people/NNS were/VBD on/IN board ~./. | 30 people: people",
        "There/EX were/VBD 30 people/NNS in/IN the/DT hall ~./. | 30 people: people",
        "Oil eased/VBD in/IN London/NNP to/IN $/$ ~70 a/DT barrel ~./. | $70 a barrel: Oil",
        "The/DT iconic/JJ 300 ~-/HYPH ~seat hall was/VBD sold/VBN for/IN $/$ ~2 million/CD ~./. | $2 million: iconic 300-seat hall",
        "Ferry tickets/NNS cost/VBP between/IN 5 and/CC 8 euros/NNS ~./. | 5 and 8 euros: Ferry tickets",
        "It/PRP was/VBD the/DT fund ~,/, and/CC it/PRP lost/VBD 9 percent ~./. | 9 percent:",
        "The/DT fund bought/VBD bonds/NNS and/CC it/PRP lost/VBD 9 percent ~./. | 9 percent: fund",
        "Two/CD ~-/HYPH ~thirds/NNS of/IN the/DT 300 seats/NNS went/VBD to/IN women/NNS ~./. | Two-thirds: seats; 300 seats: seats",
        "The/DT Nikkei/NNP 225 gained/VBD 1.5 percent ~./. | 1.5 percent: Nikkei 225",
        "The/DT charge stored/VBN in/IN the/DT cell was/VBD 3 volts/NNS ~./. | 3 volts: charge stored in the cell",
        "People/NNS living/VBG in/IN villages/NNS earn/VBP $/$ ~2 a/DT day ~./. | $2 a day: People living in villages",
        "A/DT 4 ~-/HYPH or/CC 6 ~-/HYPH ~inch nail will/MD do/VB ~./. | 4: nail; 6-inch: nail",
        "A/DT bus carrying/VBG 45 pilgrims/NNS plunged/VBD 50 metres/NNS ~./. | 45 pilgrims: pilgrims, bus; 50 metres: bus",
        "A/DT jury of/IN seven/CD men/NNS and/CC five/CD women/NNS took/VBD less/JJR than/IN four/CD hours/NNS ~./. | seven men: men, jury; five women: women; less than four hours: jury",
        "A/DT poll of/IN 1,266 voters/NNS put/VBD support at/IN 29 ~% ~./. | 1,266 voters: voters, poll; 29%: support, poll",
        "Unemployment among/IN 15 ~-/HYPH to/IN 24 ~-/HYPH ~year ~-/HYPH ~olds/NNS rose/VBD to/IN 17.9 percent ~./. | 15- to 24-year-olds: Unemployment; 17.9 percent: Unemployment",
        "Women/NNS who/WP slept/VBD six/CD hours/NNS were/VBD 1.7 times/NNS as/IN ill/JJ ~./. | six hours: Women; 1.7 times: Women",
        "Brent/NNP futures/NNS for/IN December/NNP delivery gained/VBD 64 cents/NNS ~./. | 64 cents: Brent futures for December delivery",
        "Profit at/IN the/DT bank more/JJR than/IN doubled/VBD to/IN $/$ ~9 million/CD ~./. | $9 million: Profit at the bank",
        "Output shrank/VBD 0.1 ~% quarter ~-/HYPH ~on/IN ~-/HYPH ~quarter ~./. | 0.1%: Output",
        "Militants/NNS killed/VBD 17 soldiers/NNS ~,/, two/CD officers/NNS said/VBD ~./. | 17 soldiers: soldiers, Militants; two officers: officers",
        "Police/NNS held/VBD 13 men/NNS aged/JJ 19 to/IN 62 ~./. | 13 men: men, Police; 19 to 62: men",
        "It/PRP dipped/VBD below/IN the/DT 2 ~% target for/IN the/DT first/JJ time ~./. | 2%: target",
        "Oats/NNS rose/VBD 2 ~% and/CC barley and/CC rye by/IN 5 ~% ~./. | 2%: Oats; 5%: barley and rye",
        "Net/JJ income attributable/JJ to/IN shareholders/NNS rose/VBD 5 ~% ~./. | 5%: Net income attributable to shareholders",
        "Weekly/JJ pay excluding/VBG bonuses/NNS grew/VBD 5 ~% ~./. | 5%: Weekly pay excluding bonuses",
        "Patients/NNS given/VBN the/DT weekly/JJ injection lost/VBD 15 kilograms/NNS ~./. | 15 kilograms: Patients given the weekly injection",
        "The/DT man who/WP stole/VBD from/IN elderly/JJ customers/NNS got/VBD seven/CD years/NNS ~./. | seven years: man",
        "The/DT judge ordered/VBD $/$ ~340,000 in/IN legal/JJ costs/NNS ~./. | $340,000: legal costs, judge",
        "Police/NNS found/VBD cocaine worth/JJ $/$ ~180 million/CD ~./. | $180 million: cocaine, Police",
        "The/DT 24 ~-/HYPH ~year ~-/HYPH ~old/JJ Kenyan/JJ ran/VBD 2 miles/NNS ~./. | 24-year-old:; 2 miles: Kenyan",
      })
  void findsWhatNumbersAreSaidOf(String notation, String expected) {
    Document document = Described.read(notation);
    assertThat(
            document.quantities().stream()
                .map(quantity -> describe(document, quantity))
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  /** "9,000 workers: workers, airline". */
  private static String describe(Document document, Quantity quantity) {
    return (document.text(quantity.span())
            + ": "
            + quantity.concept().stream().map(document::text).collect(Collectors.joining(", ")))
        .strip();
  }
}
