# Een momentopname zonder datums: klanten op volgorde van hoeveel zij lijken op wie al weg was.
predict-order-likeness = Niet getoetst in de tijd. Op volgorde van gelijkenis maal de { $basis ->
    [margin] marge
   *[revenue] omzet
 } van een jaar. Gelijkenis is welk deel van de klanten zoals deze al weg was. Dit is één momentopname zonder datums: wanneer iemand vertrekt staat er niet in, en of dezelfde klanten hierna vertrekken heeft niemand kunnen nagaan.
predict-order-likeness-alone = Niet getoetst in de tijd. Op volgorde van gelijkenis: welk deel van de klanten zoals deze al weg was. Dit is één momentopname zonder datums: wanneer iemand vertrekt staat er niet in, en of dezelfde klanten hierna vertrekken heeft niemand kunnen nagaan.
snapshot-column-likeness = gelijkenis
snapshot-customer-likeness = Gelijkenis: van de klanten zoals deze was { $share } al weg (niet getoetst in de tijd)
snapshot-judged = Gelijkenis, niet getoetst in de tijd: van { $customers } klanten waren er { $departures } weg. Elk kreeg een score van een model dat van de anderen leerde; van een vertrokken en een gebleven klant scoorde de vertrokken klant in { $auc } van de paren het hoogst (tussen { $low } en { $high }; op goed geluk zou het de helft zijn). Dat is getoetst binnen dezelfde momentopname en niet op een latere periode; daar kan het tegenvallen.
snapshot-withheld-few = De klanten staan niet op volgorde van gelijkenis met wie weg was: van { $customers } klanten waren er { $departures } weg, en er zijn minstens { $minimum } vertrekkers en evenveel blijvers nodig.
snapshot-withheld-nothing = De klanten staan niet op volgorde van gelijkenis met wie weg was: van de { $customers } klanten, van wie er { $departures } weg waren, is niets bekend waarin zij verschillen.
snapshot-withheld-no-skill = De klanten staan niet op volgorde van gelijkenis met wie weg was. Modellen die van andere klanten hadden geleerd konden de { $departures } vertrekkers, van { $customers } klanten, niet van de blijvers onderscheiden (de winst op één kans voor allen was { $skill } %, tussen { $skill_low } % en { $skill_high } %, en dat kan dus niets zijn).
