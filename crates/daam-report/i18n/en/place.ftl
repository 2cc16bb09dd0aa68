place-country = Morocco
place-urban = Urban
place-rural = Rural
place-national = National
# The regions by census code, from 1.
place-region-1 = Tanger-Tétouan-Al Hoceima
place-region-2 = Oriental
place-region-3 = Fès-Meknès
place-region-4 = Rabat-Salé-Kénitra
place-region-5 = Béni Mellal-Khénifra
place-region-6 = Casablanca-Settat
place-region-7 = Marrakech-Safi
place-region-8 = Drâa-Tafilalet
place-region-9 = Souss-Massa
place-region-10 = Guelmim-Oued Noun
place-region-11 = Laâyoune-Sakia El Hamra
place-region-12 = Dakhla-Oued Ed-Dahab
