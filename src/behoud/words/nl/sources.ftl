sources-no-file = Bron ‘{ $source }’ vindt geen bestand: in { $folder } heet niets { $files }.
sources-empty-file = { $file } is leeg: er staat niet eens een regel met kolomnamen in.
sources-unreadable-file = { $file } is niet te lezen: { $problem }
sources-locked = Er loopt al een import in { $folder }. Wacht tot die klaar is.

sources-reason-fields = heeft { $found } velden, terwijl de kop er { $expected } heeft
sources-reason-quotes = heeft een aanhalingsteken dat niet wordt gesloten, of tekst achter een sluitend aanhalingsteken
sources-reason-long-line = is langer dan 16 miljoen tekens
sources-reason-encoding = bevat bytes die geen tekst zijn
sources-reason-line = is niet in velden te splitsen
