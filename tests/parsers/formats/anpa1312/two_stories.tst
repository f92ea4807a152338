a2214xx---
r a BC-LK--Port-Crane 1stLd-Writethru   05-14 0120
^BC-LK--Port-Crane, 1st Ld-Writethru,120<
^Crane falls in the port of Lindmar<
^AP Photo LMR101<
^Eds: Adds quotes.<
^By JANE DOE and JOHN ROE=
^AP Port Writer=
	   LINDMAR, Keslia (AP) _ A crane fell in the port on Tuesday _ the second in a year _ the
harbour master said.
 
	   ``It was the wind,'' she told reporters.
^No one was hurt=
	   The yard was empty.
	   ___
Crane;Tons
North;40
	   AP-WF-05-14-24 1005GMT<


z2215-----
s s BC-LK--Results   05-14 0020
^BC-LK--Results<
^Results<
^By The Associated Press=
^FIRST ROUND=
	   Lindmar 2, Tarsk 1<
AP-WF-02-31-24 2605GMT<
